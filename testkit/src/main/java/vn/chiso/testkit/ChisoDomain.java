package vn.chiso.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import vn.chiso.core.index.Index;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rounding;

/**
 * The generators by type, for properties that are annotated with {@code @Domain(ChisoDomain.class)}:
 *
 * <pre>{@code
 * @Property
 * @Domain(ChisoDomain.class)
 * void nothing_is_lost_twice(@ForAll AssessedEdition sample) { … }
 * }</pre>
 */
public final class ChisoDomain extends DomainContextBase {
    /** Made by jqwik. */
    public ChisoDomain() {}

    @Provide
    public Arbitrary<Points> points() {
        return ChisoArbitraries.points();
    }

    @Provide
    public Arbitrary<Ratio> ratios() {
        return ChisoArbitraries.ratios();
    }

    @Provide
    public Arbitrary<Rounding> roundings() {
        return ChisoArbitraries.roundings();
    }

    @Provide
    public Arbitrary<Index> editions() {
        return ChisoArbitraries.editions();
    }

    @Provide
    public Arbitrary<AssessedEdition> assessedEditions() {
        return ChisoArbitraries.assessedEditions();
    }
}
