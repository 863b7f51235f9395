/** The language and the engine: indices, criteria, scores, gaps and remediation. */
module vn.chiso.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.gamma;
    requires static java.compiler;
    requires static com.google.errorprone.annotations;
    requires static org.immutables.value.annotations;

    exports vn.chiso.core.access;
    exports vn.chiso.core.assessment;
    exports vn.chiso.core.batch;
    exports vn.chiso.core.benchmark;
    exports vn.chiso.core.campaign;
    exports vn.chiso.core.campaign.lifecycle;
    exports vn.chiso.core.campaign.log;
    exports vn.chiso.core.composite;
    exports vn.chiso.core.definition;
    exports vn.chiso.core.evaluation;
    exports vn.chiso.core.evidence;
    exports vn.chiso.core.expression;
    exports vn.chiso.core.forecast;
    exports vn.chiso.core.gap;
    exports vn.chiso.core.index;
    exports vn.chiso.core.measure;
    exports vn.chiso.core.planning;
    exports vn.chiso.core.problem;
    exports vn.chiso.core.progress;
    exports vn.chiso.core.progress.outlook;
    exports vn.chiso.core.progress.review;
    exports vn.chiso.core.ranking;
    exports vn.chiso.core.remediation;
    exports vn.chiso.core.rule;
    exports vn.chiso.core.score;
    exports vn.chiso.core.source;
    exports vn.chiso.core.survey;
    exports vn.chiso.core.unit;
    exports vn.chiso.core.unit.registry;
    exports vn.chiso.core.verification;
}
