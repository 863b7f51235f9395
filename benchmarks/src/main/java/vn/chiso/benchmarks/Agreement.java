package vn.chiso.benchmarks;

import vn.chiso.country.Answers;

/** All contenders against the yardstick. */
final class Agreement {
    private Agreement() {}

    /**
     * Scores units with every contender.
     *
     * @throws IllegalStateException at the first contender that comes to anything else than the yardstick
     */
    static void require(int units, int copies) {
        Answers answers = ScoringBenchmark.answers(units, copies);
        Results yardstick = scored(Engine.LONGS, answers);
        for (Engine engine : Engine.values()) {
            String difference = scored(engine, answers).difference(yardstick);
            if (!difference.isEmpty()) {
                throw new IllegalStateException(engine + " against " + Engine.LONGS + ": " + difference);
            }
        }
    }

    static Results scored(Engine engine, Answers answers) {
        Contender contender = engine.on(answers);
        contender.score(1);
        return contender.results();
    }
}
