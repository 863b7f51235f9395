package vn.chiso.benchmarks;

/** A contender that scores one unit after the other; sums and grades are the same plain code for all of them. */
abstract class UnitByUnit implements Contender {
    final Plain plain;
    final Numbers numbers;
    private final Results results;

    UnitByUnit(Plain plain, Numbers numbers) {
        this.plain = plain;
        this.numbers = numbers;
        this.results = new Results(plain, numbers.units());
    }

    /** Writes the points of every leaf of a unit. */
    abstract void score(int unit, long[][] leaves);

    @Override
    public long score(int times) {
        for (int i = 0; i < times; i++) {
            for (int unit = 0; unit < numbers.units(); unit++) {
                score(unit, results.leaves);
                results.addUp(plain, unit);
            }
        }
        return results.checksum();
    }

    @Override
    public Results results() {
        return results;
    }
}
