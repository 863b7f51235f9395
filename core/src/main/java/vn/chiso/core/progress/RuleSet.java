package vn.chiso.core.progress;

/**
 * The rules that a plan counts on: an edition with one certain content.
 *
 * @param index the code of the index
 * @param edition the id of the edition
 * @param contentHash its content, as {@link vn.chiso.core.definition.ContentHash} computes it
 */
public record RuleSet(String index, String edition, String contentHash) {}
