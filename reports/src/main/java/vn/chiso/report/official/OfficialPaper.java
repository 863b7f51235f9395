package vn.chiso.report.official;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.report.model.Table;

/**
 * An official paper that has a type (văn bản có tên loại), such as a plan: its letterhead, what it is and is about, its lines, who signs and
 * who receives it, its annexes. How it looks is said by {@link LayoutRules}.
 *
 * @param letterhead the head of the first page
 * @param type the official type, such as {@code Kế hoạch}
 * @param subject what it is about (trích yếu)
 * @param lines its text, in order
 * @param signature who signs
 * @param recipients who receives it, as printed under {@code Nơi nhận:}, without the mark before and the sign after them
 * @param annexes the tables that go with it
 */
public record OfficialPaper(
        Letterhead letterhead,
        String type,
        String subject,
        ImmutableList<Line> lines,
        Optional<Signature> signature,
        ImmutableList<String> recipients,
        ImmutableList<Table> annexes) {

    /**
     * What stands above the title. Number and date are given by the clerk after signing and stay open unless they are known.
     *
     * @param superior the body above the issuing one, if the paper names it
     * @param issuer the issuing body
     * @param notation the letters after the number, such as {@code KH-UBND}
     * @param number the number and notation as given; empty while it is open
     * @param place where it is issued
     * @param date the words after {@code ngày}; empty while it is open
     * @param year the year of an open date
     */
    public record Letterhead(
            Optional<String> superior,
            String issuer,
            String notation,
            Optional<String> number,
            String place,
            Optional<java.time.LocalDate> date,
            int year) {}

    /** What a line is in the layout of parts, sections, clauses and points. */
    public enum Level {
        /** One of the texts that the paper rests on. */
        BASIS,
        /** Plain text. */
        BODY,
        /** {@code I. MỤC ĐÍCH}. */
        SECTION,
        /** {@code 1. Mục đích}: a clause with a title. */
        CLAUSE_TITLE,
        /** {@code 1.1. ...}: below the clauses; common in towns, not foreseen by the decree. */
        SUBCLAUSE_TITLE,
        /** {@code a) ...}. */
        POINT,
        /** {@code - ...}. */
        DASH
    }

    /**
     * One paragraph.
     *
     * @param level what it is
     * @param text its words, with its number or letter
     */
    public record Line(Level level, String text) {}

    /**
     * Who signs.
     *
     * @param onBehalfOf the body for which it is signed, such as {@code TM. ỦY BAN NHÂN DÂN}
     * @param title the post
     */
    public record Signature(Optional<String> onBehalfOf, String title) {}
}
