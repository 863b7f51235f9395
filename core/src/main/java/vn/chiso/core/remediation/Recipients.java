package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Who a plan is sent to.
 *
 * @param heading as printed: {@code Nơi nhận:}
 * @param names in their order, without the marks between them
 * @param lines where they stand
 */
public record Recipients(String heading, ImmutableList<String> names, Optional<Lines> lines) {
    public Recipients {
        heading = Texts.required("The recipients need a heading", heading);
    }
}
