package vn.chiso.core.remediation;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.Period;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.unit.Unit;

/** Binds the text of a plan. One use. */
final class PlanReader {
    static final String FORMAT = "plan/1";

    private static final Map<String, Party.Kind> PARTY_KINDS = Common.words(Party.Kind.values());
    private static final Map<String, CitedDocument.Role> ROLES = Common.words(CitedDocument.Role.values());

    private final String source;
    private final Findings findings;

    PlanReader(String source) {
        this.source = source;
        this.findings = new Findings(source);
    }

    RemediationPlan read(String text) {
        Optional<RemediationPlan.Builder> builder =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::plan);
        return findings.complete(() -> builder.orElseThrow().build());
    }

    private Optional<RemediationPlan.Builder> plan(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        RemediationPlan.Builder builder = RemediationPlan.builder();
        boolean complete = identity(fields, builder);
        builder.addAllDocuments(entries(fields, "documents", this::document));
        builder.addAllParties(entries(fields, "parties", this::party));
        builder.addAllPreamble(PaperFormat.paragraphs(fields, "preamble", "preamble"))
                .aimsHeading(fields.find("aims-heading").flatMap(PaperFormat::passage))
                .contentsHeading(fields.find("contents-heading").flatMap(PaperFormat::passage));
        fields.find("purposes").ifPresent(item -> builder.purposes(PaperFormat.chapter(item, "purpose")));
        fields.find("requirements").ifPresent(item -> builder.requirements(PaperFormat.chapter(item, "requirement")));
        ItemReader items = new ItemReader(findings);
        builder.addAllIndices(fields.need("indices").stream()
                .flatMap(list -> Common.each(list.list(), items::index))
                .toList());
        fields.find("organisation").ifPresent(item -> builder.organisation(PaperFormat.chapter(item, "organisation")));
        builder.closing(fields.find("closing").flatMap(PaperFormat::passage))
                .recipients(fields.find("recipients").flatMap(PaperFormat::recipients))
                .signatory(fields.find("signatory").flatMap(PaperFormat::signatory));
        fields.close();
        return complete ? Optional.of(builder) : Optional.empty();
    }

    private static boolean identity(Fields fields, RemediationPlan.Builder builder) {
        Optional<String> type = fields.text("type");
        Optional<Passage> title = fields.need("title").flatMap(PaperFormat::passage);
        Optional<Passage> issuer = fields.need("issuer").flatMap(PaperFormat::passage);
        Optional<Unit> unit = fields.need("unit").flatMap(Common::unit);
        Optional<Period> assessed = fields.need("assessed-period").flatMap(Common::period);
        Optional<Period> period =
                fields.need("period").map(item -> item.locate("period")).flatMap(Common::period);
        builder.number(fields.optionalText("number"))
                .date(fields.find("date").flatMap(Common::date))
                .transcript(fields.find("transcript").flatMap(PaperFormat::transcript));
        if (!all(type, title, issuer, unit, assessed, period)) {
            return false;
        }
        builder.type(type.get())
                .title(title.get())
                .issuer(issuer.get())
                .unit(unit.get())
                .assessedPeriod(assessed.get())
                .planPeriod(period.get());
        return true;
    }

    private static <T> ImmutableList<T> entries(Fields fields, String key, BiFunction<String, Item, Optional<T>> read) {
        Map<String, Item> entries = fields.find(key).map(Item::entries).orElseGet(LinkedHashMap::new);
        return entries.entrySet().stream()
                .flatMap(entry -> read.apply(entry.getKey(), entry.getValue()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<CitedDocument> document(String id, Item item) {
        item.locate("document " + id);
        return item.fields().flatMap(fields -> {
            Optional<CitedDocument.Role> role = fields.need("role").flatMap(value -> value.oneOf(ROLES));
            CitedDocument.Builder builder = CitedDocument.builder();
            builder.index(fields.optionalText("index"))
                    .addAllVariants(PaperFormat.texts(fields, "variants"))
                    .possiblySameAs(fields.optionalText("possibly-same-as"))
                    .inForceFrom(fields.find("in-force-from").flatMap(Common::date))
                    .inForceTo(fields.find("in-force-to").flatMap(Common::date))
                    .replacedBy(fields.optionalText("replaced-by"))
                    .note(fields.optionalText("note"));
            Optional<LegalDocument> document = fields.need("document").flatMap(value -> Common.document(id, value));
            fields.close();
            return all(role, document)
                    ? findings.attempt(
                            item, "a document in force from one day to a later one", () -> builder.role(role.get())
                                    .document(document.get())
                                    .build())
                    : Optional.empty();
        });
    }

    private Optional<Party> party(String id, Item item) {
        item.locate("party " + id);
        return item.fields().flatMap(fields -> {
            Optional<String> name = fields.text("name");
            Optional<Party.Kind> kind = fields.need("kind").flatMap(value -> value.oneOf(PARTY_KINDS));
            ImmutableList<String> printedAs = PaperFormat.texts(fields, "printed-as");
            Optional<String> same = fields.optionalText("possibly-same-as");
            Optional<String> note = fields.optionalText("note");
            fields.close();
            return all(name, kind)
                    ? findings.attempt(
                            item, "a party", () -> new Party(id, name.get(), kind.get(), printedAs, same, note))
                    : Optional.empty();
        });
    }
}
