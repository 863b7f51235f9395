package vn.chiso.core.verification;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;

/**
 * What a worked case must come to. What is not stated is not compared.
 *
 * @param points the points of lines
 * @param outcomes the outcomes of lines that end without points
 * @param parts the points of parts, by id
 * @param total the points of the total
 * @param grade the id of the grade
 */
public record Expectation(
        ImmutableMap<CriterionCode, Points> points,
        ImmutableMap<CriterionCode, Outcome> outcomes,
        ImmutableMap<String, Points> parts,
        Optional<Points> total,
        Optional<String> grade) {}
