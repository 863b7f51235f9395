package vn.chiso.report.workbook.grid;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a packed part and the XML parser. What a workbook never needs does not reach the parser at all: declarations of document
 * types and entities, comments, processing instructions, tags and texts without end, and more than the limits allow.
 */
final class GuardedReader extends Reader {
    /** The longest text of a cell, every character of it escaped. */
    private static final int LONGEST_RUN = 300_000;

    private static final long SMALL = 1_000_000;

    private final Reader in;
    private final long packedBytes;
    private final Limits limits;
    private final AtomicLong left;
    private final Refusal refusal;
    private long count;
    private int run;
    private char last;

    /**
     * @param left how many characters all parts together may still have; counted down
     */
    GuardedReader(Reader in, long packedBytes, Limits limits, AtomicLong left, Refusal refusal) {
        this.in = in;
        this.packedBytes = packedBytes;
        this.limits = limits;
        this.left = left;
        this.refusal = refusal;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            check(buffer[i]);
        }
        if (read > 0) {
            measure(read);
        }
        return read;
    }

    private void measure(int read) {
        if (left.addAndGet(-read) < 0) {
            throw refusal.tooMuch("at most " + limits.characters() + " characters unpacked", "more");
        }
        if (count > SMALL && packedBytes >= 0 && count / limits.ratio() > packedBytes) {
            throw refusal.tooMuch(
                    "at most " + limits.ratio() + " times its packed size of " + packedBytes + " bytes",
                    "more than " + count + " characters");
        }
    }

    private void check(char c) {
        boolean opened = last == '<';
        boolean first = count <= 2; // an XML declaration, behind a byte order mark or not
        if (opened && (c == '!' || (c == '?' && !first))) {
            throw refusal.malformed(
                    "elements and text only",
                    c == '!' ? "a document type, a comment or a CDATA section" : "a processing instruction");
        }
        run = c == '<' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw refusal.tooMuch("at most " + LONGEST_RUN + " characters in one tag or text", "more");
        }
        last = c;
        count++;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
