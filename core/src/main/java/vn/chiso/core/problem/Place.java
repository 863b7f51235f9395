package vn.chiso.core.problem;

/**
 * Where in the data something stands.
 *
 * @param source the file's name; empty for data that came through the API
 * @param line counted from 1; 0 if unknown
 * @param column counted from 1; 0 if unknown
 * @param path what it is about, such as {@code criterion 1.3, max}; may be empty
 */
public record Place(String source, int line, int column, String path) {
    /** A place in data that came through the API. */
    public static Place of(String path) {
        return new Place("", 0, 0, path);
    }

    /** {@code nhu-quynh.yaml:12:9 (criterion 1.3, max)}, as much of it as is known. */
    @Override
    public String toString() {
        if (source.isEmpty()) {
            return path;
        }
        String position = line == 0 ? source : source + ":" + line + ":" + column;
        return path.isEmpty() ? position : position + " (" + path + ")";
    }
}
