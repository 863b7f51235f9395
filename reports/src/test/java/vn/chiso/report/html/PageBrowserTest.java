package vn.chiso.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.Sample;
import vn.chiso.report.model.Block.Paragraph;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.PlanAgenda;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.words.Words;

/** The page as a person meets it, in a real browser. */
class PageBrowserTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);
    private static final Report REPORT = UnitReport.of(NhuQuynh.results(), Optional.of(NhuQuynh.plan()), WORDS);
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.openOrSkip(DESKTOP);
        write("page.html", REPORT);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void fresh() {
        browser.width(DESKTOP);
        browser.dark(false);
        browser.open(folder.resolve("page.html"));
    }

    private static void write(String name, Report report) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            new PageWriter().write(report, out);
        }
    }

    @Test
    void every_cell_of_every_table_says_what_the_model_says() {
        REPORT.tables().forEach(table -> {
            List<String> shown = texts("#" + table.id() + " tbody tr:not(.why) td");
            assertThat(shown)
                    .as(table.id())
                    .containsExactlyElementsOf(table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .map(WORDS::cell)
                            .toList());
        });
    }

    @Test
    void nothing_complains_and_nothing_is_loaded() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(driver().executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void a_head_sorts_up_then_down_then_as_it_was() {
        List<String> before = column("cchc-unit-sheet", 1);
        WebElement head = head("cchc-unit-sheet", "Điểm mất");
        head.click();
        assertThat(sortOf(head)).isEqualTo("ascending");
        assertThat(column("cchc-unit-sheet", 1))
                .startsWith("1.4", "1.5", "1.6", "1.3")
                .endsWith("1.7", "");
        head.click();
        assertThat(sortOf(head)).isEqualTo("descending");
        assertThat(column("cchc-unit-sheet", 1))
                .startsWith("1.7", "1.1", "1.9", "1.8")
                .endsWith("1.6", "");
        head.click();
        assertThat(sortOf(head)).isEqualTo("none");
        assertThat(column("cchc-unit-sheet", 1)).isEqualTo(before);
    }

    @Test
    void a_filter_needs_no_diacritics_and_says_how_many_rows_are_left() {
        filter("cchc-unit-sheet", "dieu hanh");
        assertThat(column("cchc-unit-sheet", 1)).containsExactly("1.1");
        assertThat(announced()).isEqualTo("Số dòng đang hiện: 1");
        filter("cchc-unit-sheet", "không có ở đâu");
        assertThat(column("cchc-unit-sheet", 1)).isEmpty();
        assertThat(announced()).isEqualTo("Không có dòng nào phù hợp");
        filter("cchc-unit-sheet", "");
        assertThat(column("cchc-unit-sheet", 1)).hasSize(13);
    }

    @Test
    void a_score_unfolds_its_explanation_by_mouse_and_by_keyboard() {
        WebElement unfold = driver().findElement(By.cssSelector("#cchc-unit-sheet tr.body button.unfold"));
        WebElement why = driver().findElement(By.id(unfold.getDomAttribute("aria-controls")));
        assertThat(why.isDisplayed()).isFalse();
        unfold.click();
        assertThat(why.isDisplayed()).isTrue();
        assertThat(why.getText()).contains("Cách chấm: điểm được cho sẵn").contains("Điểm chính xác: 11");
        unfold.sendKeys(Keys.ENTER);
        assertThat(why.isDisplayed()).isFalse();
        assertThat(unfold.getDomAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void an_explanation_stays_with_its_row() {
        WebElement unfold = driver().findElement(By.cssSelector("#cchc-unit-sheet tr.body button.unfold"));
        unfold.click();
        head("cchc-unit-sheet", "Điểm mất").click();
        assertThat(driver().executeScript(
                                "return document.getElementById(arguments[0]).previousElementSibling.contains("
                                        + "arguments[1])",
                                unfold.getDomAttribute("aria-controls"),
                                unfold))
                .isEqualTo(true);
    }

    @Test
    void a_plan_is_read_by_party_and_by_date_without_a_mouse() throws IOException {
        write(
                "plan.html",
                new Report(
                        "Plan",
                        Language.VIETNAMESE,
                        ImmutableList.of(PlanAgenda.section(Sample.plain().plan(), WORDS))));
        browser.open(folder.resolve("plan.html"));
        int all = column("agenda", 1).size();
        WebElement party = driver().findElement(By.cssSelector("#plan ~ .tools select"));
        assertThat(party.getAccessibleName()).isEqualTo("Đơn vị chịu trách nhiệm");
        party.sendKeys(Keys.ARROW_DOWN);
        List<String> chosen = column("agenda", 1);
        assertThat(chosen).hasSizeBetween(3, all - 1).containsOnly("xã Văn phòng UBND");
        assertThat(announced()).isEqualTo("Số dòng đang hiện: " + chosen.size());
        WebElement due = head("agenda", "Thời hạn");
        due.sendKeys(Keys.ENTER);
        assertThat(column("agenda", 2)).startsWith("31/03/2025", "30/06/2025", "không nêu");
        due.sendKeys(Keys.ENTER);
        assertThat(column("agenda", 2)).startsWith("30/06/2025", "31/03/2025", "không nêu");
        filter("agenda", "lanh dao");
        assertThat(column("agenda", 1)).hasSizeLessThan(chosen.size()).containsOnly("xã Văn phòng UBND");
        party.sendKeys(Keys.ARROW_UP);
        filter("agenda", "");
        assertThat(column("agenda", 1)).hasSize(all);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void paper_says_that_a_table_is_not_whole() {
        filter("cchc-unit-sheet", "dieu hanh");
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(
                        driver().executeScript(
                                        "return getComputedStyle(document.getElementById('cchc-unit-sheet').caption, '::after').content"))
                .isEqualTo("\" (Số dòng đang hiện: 1)\"");
        assertThat(driver().findElement(By.cssSelector(".tools")).isDisplayed()).isFalse();
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, DESKTOP})
    void the_page_itself_never_scrolls_sideways(int width) {
        browser.width(width);
        assertThat((Long) driver().executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_checker_of_accessibility_finds_nothing(boolean dark) {
        browser.dark(dark);
        driver().findElements(By.cssSelector("button.unfold")).get(0).click();
        assertThat(new AxeBuilder().analyze(driver()).getViolations())
                .as("axe-core, %s", dark ? "dark" : "light")
                .extracting(Rule::getHelp)
                .isEmpty();
    }

    @Test
    void it_prints() throws IOException {
        String pdf = driver().print(new PrintOptions()).getContent();
        assertThat(Base64.getDecoder().decode(pdf))
                .startsWith('%', 'P', 'D', 'F')
                .hasSizeGreaterThan(20_000);
    }

    @Test
    void hostile_words_are_text() throws IOException {
        String hostile = "</script><script>document.title='owned'</script>\"onload=alert(1) '=x'\u202Etxt.exe\u0007";
        Table table = TableDraft.ofBody("t", hostile, List.of(hostile))
                .column("c", hostile, Table.Type.TEXT, Cell::text)
                .note(hostile)
                .table();
        write(
                "hostile.html",
                new Report(
                        "Hostile",
                        Language.ENGLISH,
                        ImmutableList.of(Section.of("s", hostile, Paragraph.warning(hostile), table))));
        browser.open(folder.resolve("hostile.html"));
        assertThat(driver().getTitle()).isEqualTo("Hostile");
        assertThat(driver().findElements(By.tagName("script"))).hasSize(1);
        assertThat(driver().findElement(By.cssSelector("#t td")).getDomProperty("textContent"))
                .contains("</script><script>document.title='owned'</script>\"onload=alert(1) '=x'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void pictures_for_people() throws IOException {
        Path pictures = Path.of("target", "pictures");
        for (int width : new int[] {PHONE, DESKTOP}) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.width(width);
                browser.dark(dark);
                Path picture = pictures.resolve("page-" + width + (dark ? "-dark" : "-light") + ".png");
                browser.picture(picture);
                assertThat(picture).isNotEmptyFile();
            }
        }
    }

    private static ChromeDriver driver() {
        return browser.driver();
    }

    private static WebElement head(String table, String title) {
        return driver().findElements(By.cssSelector("#" + table + " button.sort")).stream()
                .filter(button -> button.getText().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static String sortOf(WebElement head) {
        return head.findElement(By.xpath("..")).getDomAttribute("aria-sort");
    }

    private static void filter(String table, String text) {
        WebElement field = driver().findElement(By.id(table + "-filter"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(text);
    }

    private static String announced() {
        return driver().findElement(By.id("announcement")).getDomProperty("textContent");
    }

    /** What the rows that can be seen show in a column. */
    private static List<String> column(String table, int column) {
        return texts("#" + table + " tbody tr:not(.why):not([hidden]) td:nth-child(" + column + ")");
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String selector) {
        return (List<String>) driver().executeScript(
                        "return Array.from(document.querySelectorAll(arguments[0]))"
                                + ".filter(function (cell) { return cell.offsetParent !== null; })"
                                + ".map(function (cell) {"
                                + "  var copy = cell.cloneNode(true);"
                                + "  copy.querySelectorAll('.unseen, sup').forEach(function (x) { x.remove(); });"
                                + "  return copy.textContent.trim(); })",
                        selector);
    }
}
