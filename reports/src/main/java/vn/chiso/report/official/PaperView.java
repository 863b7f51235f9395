package vn.chiso.report.official;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.report.docx.TextWidth;
import vn.chiso.report.html.TableView;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.official.LayoutRules.Element;
import vn.chiso.report.official.LayoutRules.Rule;
import vn.chiso.report.official.OfficialPaper.Line;
import vn.chiso.report.words.Words;

/** An official paper as its printed page reads it. Public for the template only. */
public final class PaperView {
    private static final int PER_CENT = 100;

    private final OfficialPaper paper;
    private final Words words;
    private final LayoutRules rules = LayoutRules.current();
    private final LetterheadText head;

    /** The view of one paper. */
    public PaperView(OfficialPaper paper, Words words) {
        this.paper = paper;
        this.words = words;
        this.head = new LetterheadText(paper.letterhead(), rules);
    }

    public OfficialPaper paper() {
        return paper;
    }

    public String title() {
        return Inert.text(paper.type() + " " + paper.subject());
    }

    /** A text of any length as it is printed. */
    public String print(String text) {
        return Printable.text(text);
    }

    public String superior() {
        return head.superior();
    }

    public String issuer() {
        return head.issuer();
    }

    public String number() {
        return head.number();
    }

    public String country() {
        return rules.text("country");
    }

    public String motto() {
        return rules.text("motto");
    }

    public String placeAndDate() {
        return head.placeAndDate();
    }

    public String type() {
        return LetterheadText.upper(paper.type());
    }

    /** The class of a line's style. */
    public String styleOf(Line line) {
        return Element.valueOf(line.level().name()).key();
    }

    public String recipientsHead() {
        return rules.text("recipients");
    }

    /** As printed: a hyphen before each, a semicolon after it, a full stop after the last. */
    public ImmutableList<String> recipients() {
        int last = paper.recipients().size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "- " + paper.recipients().get(i) + (i < last ? ";" : "."))
                .collect(ImmutableList.toImmutableList());
    }

    /** The body for which it is signed, and the post. */
    public ImmutableList<String> authority() {
        return paper.signature().stream()
                .flatMap(signature -> Stream.concat(signature.onBehalfOf().stream(), Stream.of(signature.title())))
                .map(LetterheadText::upper)
                .collect(ImmutableList.toImmutableList());
    }

    public String annexNumber(int index) {
        return head.annex(index, paper.annexes().size());
    }

    public String annexTitle(int index) {
        return LetterheadText.upper(paper.annexes().get(index).title());
    }

    public String annexReference() {
        return head.annexReference(paper.type());
    }

    public String language() {
        return words.language().tag();
    }

    /** A table of the annexes, as any template reads it. */
    public TableView view(Table table) {
        return new TableView(table, words);
    }

    /** The share of the table's width that a column takes. */
    public String width(Table table, Table.Column column) {
        int all = table.columns().stream().mapToInt(Table.Column::weight).sum();
        return PER_CENT * column.weight() / all + "%";
    }

    /** The style sheet, made of the layout rules. */
    public String style() {
        StringBuilder css = new StringBuilder("""
                @page { size: %smm %smm; margin: %smm %smm %smm %smm;
                  @top-center { content: counter(page); font-family: Tinos; font-size: %spt; } }
                @page :first { @top-center { content: none; } }
                @page across { size: %smm %smm;
                  @top-center { content: counter(page); font-family: Tinos; font-size: %spt; } }
                body { font-family: Tinos; margin: 0; }
                p, h1 { margin: 0; font-weight: normal; }
                table { width: 100%%; border-collapse: collapse; }
                .head td, .foot td { vertical-align: top; padding: 0; }
                .head .left { width: 42%%; }
                .foot .left { width: 50%%; }
                .rule { border-top: 0.8pt solid black; height: 5pt; margin: 2pt auto 0 auto; }
                .number, .place-date { padding-top: 5pt; }
                .number, .place-date, .annex-reference { white-space: pre-wrap; }
                .type { padding-top: 14pt; }
                .foot { margin-top: 10pt; page-break-inside: avoid; }
                .annex { page: across; page-break-before: always; -fs-page-sequence: start; width: %smm; }
                .annex-number { text-align: center; font-weight: bold; font-size: 14pt; }
                .data { table-layout: fixed; font-size: 11pt; margin-top: 8pt; -fs-table-paginate: paginate; }
                .data th, .data td { border: 0.6pt solid black; padding: 2pt 3pt; vertical-align: top; }
                .data tr { page-break-inside: avoid; }
                .data td, .data th { word-wrap: break-word; }
                .n { text-align: right; }
                .row-subtotal td, .row-group td, .row-total td { font-weight: bold; background: #f4f6f8; }
                .level1 td:nth-child(2) { padding-left: 10pt; }
                .level2 td:nth-child(2), .level3 td:nth-child(2) { padding-left: 18pt; }
                sup { font-size: 7pt; }
                .note { font-size: 11pt; margin-top: 3pt; }
                .section, .clause-title, .subclause-title { page-break-after: avoid; }
                """.formatted(
                        length("paper.width"),
                        length("paper.height"),
                        length("margin.top"),
                        length("margin.right"),
                        length("margin.bottom"),
                        length("margin.left"),
                        rules.rule(Element.PAGE_NUMBER).size().written(),
                        length("paper.height"),
                        length("paper.width"),
                        rules.rule(Element.PAGE_NUMBER).size().written(),
                        across()));
        css.append(".issuer-rule { width: ").append(share("rule.issuer")).append("%; }\n");
        css.append(".subject-rule { width: ").append(share("rule.subject")).append("%; }\n");
        css.append(".motto-rule { width: ")
                .append(TextWidth.bold()
                        .millimetres(motto(), rules.rule(Element.MOTTO).size().written()))
                .append("mm; }\n");
        for (Element element : Element.values()) {
            css.append(rule(element));
        }
        return css.toString();
    }

    /** The width of the text on a page across. */
    private String across() {
        return rules.range("paper.height")
                .written()
                .subtract(rules.range("margin.left").written())
                .subtract(rules.range("margin.right").written())
                .toPlainString();
    }

    private String length(String key) {
        return rules.range(key).written().toPlainString();
    }

    private String share(String key) {
        return rules.range(key).written().movePointRight(2).toPlainString();
    }

    private String rule(Element element) {
        Rule rule = rules.rule(element);
        boolean body = rule.alignment().equals("both");
        return String.format(
                Locale.ROOT,
                ".%s { font-size: %spt; font-weight: %s; font-style: %s; text-align: %s;%s }%n",
                element.key(),
                rule.size().written().toPlainString(),
                rule.bold() ? "bold" : "normal",
                rule.italic() ? "italic" : "normal",
                body ? "justify" : rule.alignment(),
                body
                        ? " text-indent: " + length("first-line") + "mm; margin-top: " + length("space-between") + "pt;"
                        : "");
    }
}
