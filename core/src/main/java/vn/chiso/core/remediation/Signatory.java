package vn.chiso.core.remediation;

import java.util.Optional;

/**
 * Who signs a plan, by office; never a person's name.
 *
 * @param onBehalfOf as printed, such as {@code TM.ỦY BAN NHÂN DÂN}
 * @param title as printed, such as {@code CHỦ TỊCH}
 * @param lines where it stands
 */
public record Signatory(Optional<String> onBehalfOf, String title, Optional<Lines> lines) {
    public Signatory {
        title = Texts.required("A signatory needs a title", title);
    }
}
