package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;

/** A piece of a section. A closed set: a writer that knows them all can write any report. */
public sealed interface Block permits Block.Paragraph, Block.Bullets, Block.Sources, Block.Assumptions, Table, Figure {

    /** How a paragraph is meant. */
    enum Tone {
        PLAIN,
        /** What a reader should see first, such as a total or a verdict. */
        KEY,
        /** Something that is wrong or unknown and must not be overlooked. */
        WARNING
    }

    /** A paragraph of text. */
    record Paragraph(Tone tone, String text) implements Block {
        public static Paragraph plain(String text) {
            return new Paragraph(Tone.PLAIN, text);
        }

        public static Paragraph key(String text) {
            return new Paragraph(Tone.KEY, text);
        }

        public static Paragraph warning(String text) {
            return new Paragraph(Tone.WARNING, text);
        }
    }

    /** A list of short texts. */
    record Bullets(ImmutableList<String> items) implements Block {}

    /** The papers that what is shown rests on, as they are cited. */
    record Sources(ImmutableList<String> documents) implements Block {}

    /** What is assumed and shows in what is reported. */
    record Assumptions(ImmutableList<Assumed> assumed) implements Block {
        /**
         * One assumption.
         *
         * @param subject what it is about
         * @param note what is assumed and why
         */
        public record Assumed(String subject, String note) {}
    }
}
