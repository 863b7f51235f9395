package vn.chiso.core.remediation;

/**
 * One limitation (tồn tại, hạn chế) as the paper states it.
 *
 * @param printed its words
 * @param namesFault whether they say what was wrong; <em>bị trừ 2.31 điểm</em> only repeats the loss
 */
public record Limitation(Passage printed, boolean namesFault) {}
