package vn.chiso.report.workbook.grid;

/**
 * How much of a workbook is read before it is refused. What is kept in memory is bounded by them, whatever the file holds.
 *
 * @param fileBytes the size of the file
 * @param entries the entries of its zip directory
 * @param characters what all parts that are read unpack to, together
 * @param ratio how many times its packed size a part may unpack to, once it is larger than a million characters
 * @param cells the cells that hold something, and as many that merged regions cover
 * @param textCharacters the texts that are kept, together
 */
public record Limits(long fileBytes, int entries, long characters, int ratio, int cells, long textCharacters) {
    /** Sixty times a table of 300 lines and ten columns; read within a heap of 64 MB. */
    public static final Limits STANDARD = new Limits(20_000_000, 2_000, 32_000_000, 200, 200_000, 8_000_000);
}
