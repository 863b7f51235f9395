package vn.chiso.examples;

import java.io.PrintStream;

/** How far a long task is: a bar that fills on a terminal, a line for each new stage elsewhere. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean onTerminal;
    private final int steps;
    private int done;
    private String stage = "";

    Progress(PrintStream out, boolean onTerminal, int steps) {
        this.out = out;
        this.onTerminal = onTerminal;
        this.steps = steps;
    }

    /** One more step is done, which belongs to {@code name}. */
    void step(String name) {
        done++;
        if (onTerminal) {
            int filled = WIDTH * done / steps;
            out.print(
                    "\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + 100 * done / steps + " % " + name);
            out.flush();
        } else if (!name.equals(stage)) {
            out.println(name);
        }
        stage = name;
    }

    /** Ends the line of the bar. */
    void close() {
        if (onTerminal) {
            out.println();
        }
    }
}
