package vn.chiso.report.official;

import java.util.Locale;
import java.util.Optional;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.official.OfficialPaper.Letterhead;

/** Letterheads of what a plan itself says: number and date stay open where it has none. */
public final class Letterheads {
    private Letterheads() {}

    /**
     * The letterhead of a plan.
     *
     * @param superior the body above the issuing one, as it is to be printed; the plan does not name it
     * @param place where it is issued
     */
    public static Letterhead of(RemediationPlan plan, Optional<String> superior, String place) {
        String type = plan.type();
        return new Letterhead(
                superior,
                issuer(plan),
                LayoutRules.current().abbreviation(type) + "-"
                        + LayoutRules.current().abbreviation(plan.issuer().text()),
                plan.number(),
                place,
                plan.date(),
                plan.planPeriod().year());
    }

    /** The issuing body with the name of its unit: {@code Ủy ban nhân dân thị trấn} and {@code thị trấn Như Quỳnh} share a word. */
    private static String issuer(RemediationPlan plan) {
        String issuer = plan.issuer().text();
        String unit = plan.unit().name();
        String kind = plan.unit().kind();
        boolean namesKind = issuer.toLowerCase(Locale.ROOT).endsWith(kind.toLowerCase(Locale.ROOT));
        return namesKind && unit.startsWith(kind) ? issuer + unit.substring(kind.length()) : issuer + " " + unit;
    }
}
