package vn.chiso.testkit;

import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/**
 * Made-up editions for unit tests, from as few words as possible: names, sources and maxima that follow are filled in.
 *
 * <pre>{@code
 * Index index = TestEditions.index("test-2026")
 *         .base(leaf("1.1", "6", Proportional.ofShare()), group("2", leaf("2.1", "3"), leaf("2.2", "1")))
 *         .survey(leaf("S", "10"))
 *         .bonus("2", leaf("T1", "2"), leaf("T2", "1"))
 *         .build();
 * Scorecard scorecard = Assessments.of(index)
 *         .measure("1.1", Measurement.share(new Ratio(2, 3)))
 *         .rest(Measurement.notAssessed())
 *         .scorecard();
 * }</pre>
 */
public final class TestEditions {
    /** The text that everything in a made-up edition rests on; the edition lists its document. */
    public static final SourceRef SOURCE = new SourceRef("guide", "Phụ lục I", Provenance.PRINTED, "");

    /** The unit that is scored unless a test names another. */
    public static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");

    private TestEditions() {}

    /** An edition without anything in it, for the year that its id ends with, else for 2026; nothing is rounded. */
    public static IndexBuilder index(String id) {
        return new IndexBuilder(id);
    }
}
