package vn.chiso.benchmarks;

/** One measurement as a fact for rules; public with its properties because rules are compiled apart. */
public final class Cell {
    private final String leaf;
    private final long first;
    private final long second;
    private long points = Results.NOT_APPLICABLE;

    Cell(String leaf, long first, long second) {
        this.leaf = leaf;
        this.first = first;
        this.second = second;
    }

    public String getLeaf() {
        return leaf;
    }

    public long getFirst() {
        return first;
    }

    public long getSecond() {
        return second;
    }

    public long getPoints() {
        return points;
    }

    /** What it earned, in hundredths. */
    public void setPoints(long points) {
        this.points = points;
    }
}
