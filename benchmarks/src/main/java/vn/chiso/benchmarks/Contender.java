package vn.chiso.benchmarks;

/** One way to score the made-up country, made ready for some units. */
interface Contender {
    /**
     * Scores all units, so many times over, on the calling thread.
     *
     * @return a number that depends on what came out
     */
    long score(int times);

    /** What the units came to when they were last scored. */
    Results results();
}
