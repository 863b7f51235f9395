package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Who a plan gives work to, reports to or names: a unit, a post, a group, someone above.
 *
 * @param id how the plan refers to it, such as {@code cong-chuc-tu-phap}
 * @param name the name in its full form
 * @param kind what it is; only a unit or a post can be held to account alone
 * @param printedAs every form in which the paper prints it
 * @param possiblySameAs the id of another party of the plan that may be the same one; whether it is, the paper does not say
 * @param note what a reader should know about how it was read
 */
public record Party(
        String id,
        String name,
        Kind kind,
        ImmutableList<String> printedAs,
        Optional<String> possiblySameAs,
        Optional<String> note) {
    /** What a party is. */
    public enum Kind {
        /** An office or a body. */
        UNIT,
        /** The holder of one post. */
        POST,
        /** Several without a name of their own, such as <em>các công chức liên quan</em>. */
        GROUP,
        /** A body above the unit that the plan is for. */
        SUPERIOR
    }

    public Party {
        id = Texts.required("A party needs an id", id);
        name = Texts.required("Party " + id + " needs a name", name);
    }

    /** A party of which only this is known. */
    public static Party of(String id, String name, Kind kind) {
        return new Party(id, name, kind, ImmutableList.of(), Optional.empty(), Optional.empty());
    }
}
