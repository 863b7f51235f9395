package vn.chiso.core.evidence;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose end is only reached if what came before is what was handed in. */
final class ProvenStream extends FilterInputStream {
    private final HashingInputStream content;
    private final Evidence paper;

    ProvenStream(InputStream content, Evidence paper) {
        this(new HashingInputStream(Hashing.sha256(), content), paper);
    }

    private ProvenStream(HashingInputStream content, Evidence paper) {
        super(content);
        this.content = content;
        this.paper = paper;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? proven() : read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return read < 0 ? proven() : read;
    }

    private int proven() throws IOException {
        String hash = content.hash().toString();
        if (!hash.equals(paper.contentHash())) {
            throw new IOException("Evidence " + paper.id() + ": expected content with the hash " + paper.contentHash()
                    + ", but got one with " + hash + ". It was changed after it had been handed in.");
        }
        return -1;
    }

    /** What is skipped is read, so that it is proven, too. */
    @Override
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && read() >= 0) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
