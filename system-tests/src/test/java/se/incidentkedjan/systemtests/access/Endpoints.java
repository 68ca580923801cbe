package se.incidentkedjan.systemtests.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.systemtests.chain.Chain;

/** Every address that the services say they have, and what to ask there. */
final class Endpoints {

    /** The services by their short names. */
    static final List<String> SERVICES = List.of("intake", "escalation", "notification", "reporting", "gateway");

    /**
     * An address of a service.
     *
     * @param service whose
     * @param method GET or POST
     * @param pattern its path, with variables in braces
     * @param action what it does
     * @param byPermission whether it depends on whose it is
     */
    record Endpoint(String service, String method, String pattern, Action action, boolean byPermission) {

        boolean isInside() {
            return pattern.startsWith("/internal/");
        }

        boolean isApi() {
            return pattern.startsWith("/api/");
        }

        /** Whether the gateway passes it on. */
        boolean isRouted() {
            return !service.equals("gateway")
                    && (isApi()
                            || pattern.startsWith("/anmal")
                            || pattern.startsWith("/arenden")
                            || pattern.startsWith("/gallring")
                            || pattern.startsWith("/register")
                            || pattern.startsWith("/beslutsblad")
                            || pattern.startsWith("/regler")
                            || pattern.startsWith("/kvittera")
                            || pattern.startsWith("/jour")
                            || pattern.startsWith("/meddelanden")
                            || pattern.startsWith("/inkorg")
                            || pattern.startsWith("/importera")
                            || pattern.startsWith("/kanaler")
                            || pattern.startsWith("/revision")
                            || pattern.startsWith("/halsa")
                            || pattern.startsWith("/oppna-data")
                            || pattern.startsWith("/jamfor")
                            || pattern.startsWith("/ovning")
                            || pattern.startsWith("/lage")
                            || pattern.startsWith("/rapport"));
        }

        String key() {
            return method + " " + pattern;
        }
    }

    /**
     * What to ask: harmless, also when it is allowed.
     *
     * @param path with {@code {incident}} where an incident's id stands
     * @param body a form or JSON, or null when nothing is sent
     */
    record Question(String path, @Nullable String body) {

        boolean isAboutAnIncident() {
            return path.contains("{incident}");
        }

        Question about(String incident) {
            return new Question(path.replace("{incident}", incident), body);
        }
    }

    private static final Question START = new Question("/", null);

    private static final Map<String, Question> QUESTIONS = Map.ofEntries(
            entry("GET /", START),
            entry("GET /logga-in", new Question("/logga-in", null)),
            entry("GET /inloggning-misslyckades", new Question("/inloggning-misslyckades", null)),
            entry("GET /tillganglighet", new Question("/tillganglighet", null)),
            entry("ANY /error", new Question("/error", null)),
            entry("GET /assets/{file}", new Question("/assets/mark.svg", null)),
            entry("GET /api/openapi", new Question("/api/openapi", null)),
            entry("GET /anmal", new Question("/anmal", null)),
            entry("POST /anmal", new Question("/anmal", "securityClassified=NO&category=")),
            entry("GET /anmal/kvitto/{id}", new Question("/anmal/kvitto/{incident}", null)),
            entry("GET /anmal/status", new Question("/anmal/status", null)),
            entry("POST /anmal/status", new Question("/anmal/status", "nummer=&kod=")),
            entry("POST /anmal/status/tillagg", new Question("/anmal/status/tillagg", "nummer=&kod=")),
            entry("POST /anmal/status/filer", new Question("/anmal/status/filer", "")),
            entry("GET /anmal/lank/{pass}", new Question("/anmal/lank/x", null)),
            entry("POST /api/incidents", new Question("/api/incidents", "{}")),
            entry("POST /api/incidents/batch", new Question("/api/incidents/batch", "{}")),
            entry("GET /api/incidents/{id}/attachments", new Question("/api/incidents/{incident}/attachments", null)),
            entry("POST /api/incidents/{id}/attachments", new Question("/api/incidents/{incident}/attachments", "")),
            entry("POST /api/incidents/{id}/supplements", new Question("/api/incidents/{incident}/supplements", "{}")),
            entry("GET /api/incidents/{id}", new Question("/api/incidents/{incident}", null)),
            entry("GET /api/incidents/{id}/words", new Question("/api/incidents/{incident}/words", null)),
            entry("GET /api/incidents/{id}/files", new Question("/api/incidents/{incident}/files", null)),
            entry("GET /api/incidents/{id}/files/{file}", new Question("/api/incidents/{incident}/files/x", null)),
            entry("POST /api/incidents/{id}/questions", new Question("/api/incidents/{incident}/questions", "{}")),
            entry("GET /internal/reports/{id}/reporter", new Question("/internal/reports/{incident}/reporter", null)),
            entry("GET /api/cases", new Question("/api/cases?size=1", null)),
            entry("GET /api/cases/views", new Question("/api/cases/views", null)),
            entry("POST /api/cases/views", new Question("/api/cases/views", "{}")),
            entry(
                    "POST /api/cases/views/{view}/remove",
                    new Question("/api/cases/views/00000000-0000-0000-0000-000000000000/remove", "")),
            entry("GET /api/cases/{id}", new Question("/api/cases/{incident}", null)),
            entry(
                    "POST /api/cases/{id}/duties/{code}/met",
                    new Question("/api/cases/{incident}/duties/NO_SUCH_DUTY/met", "{}")),
            entry("GET /api/cases/{id}/history", new Question("/api/cases/{incident}/history", null)),
            entry("GET /api/cases/{id}/similar", new Question("/api/cases/{incident}/similar", null)),
            entry(
                    "POST /api/cases/{id}/actions",
                    new Question(
                            "/api/cases/{incident}/actions", "{\"action\": \"finish-measure\", \"measure\": 9999}")),
            entry("POST /api/cases/{id}/advice", new Question("/api/cases/{incident}/advice", "{}")),
            entry("POST /api/cases/{id}/decisions", new Question("/api/cases/{incident}/decisions", "{}")),
            entry("GET /arenden/{id}/historik", new Question("/arenden/{incident}/historik", null)),
            entry("GET /arenden/{id}/arbete/{what}", new Question("/arenden/{incident}/arbete/orsak", null)),
            entry("POST /arenden/{id}/arbete/{what}", new Question("/arenden/{incident}/arbete/atgard", "vad=")),
            entry("GET /arenden/{id}/rad", new Question("/arenden/{incident}/rad", null)),
            entry("POST /arenden/{id}/rad", new Question("/arenden/{incident}/rad", "rad=")),
            entry("GET /arenden/{id}/beslut", new Question("/arenden/{incident}/beslut", null)),
            entry("POST /arenden/{id}/beslut", new Question("/arenden/{incident}/beslut", "galler=")),
            entry("GET /kvittera", new Question("/kvittera?k=none", null)),
            entry("POST /kvittera", new Question("/kvittera", "k=none")),
            entry("GET /kvittera/rytm", new Question("/kvittera/rytm?k=none", null)),
            entry("POST /kvittera/rytm", new Question("/kvittera/rytm", "k=none")),
            entry("GET /meddelanden/rytm", new Question("/meddelanden/rytm", null)),
            entry("POST /meddelanden/rytm", new Question("/meddelanden/rytm", "person=none")),
            entry("GET /meddelanden", new Question("/meddelanden?arende={incident}", null)),
            entry("GET /meddelanden/lamna-over", new Question("/meddelanden/lamna-over?steg=none", null)),
            entry("POST /kvittera/arende", new Question("/kvittera/arende", "arende={incident}&steg=none")),
            entry("POST /api/deliveries/acknowledgements", new Question("/api/deliveries/acknowledgements", "{}")),
            entry("GET /jour", new Question("/jour", null)),
            entry("GET /jour/kontaktplan.pdf", new Question("/jour/kontaktplan.pdf", null)),
            entry("GET /jour/tackning", new Question("/jour/tackning", null)),
            entry("GET /api/on-call", new Question("/api/on-call", null)),
            entry("GET /api/coverage", new Question("/api/coverage", null)),
            entry("GET /arenden", new Question("/arenden", null)),
            entry("POST /arenden/vyer", new Question("/arenden/vyer", "namn=")),
            entry("POST /arenden/vyer/{view}/ta-bort", new Question("/arenden/vyer/none/ta-bort", "")),
            entry("GET /arenden/{id}", new Question("/arenden/{incident}", null)),
            entry("GET /arenden/{id}/ord", new Question("/arenden/{incident}/ord", null)),
            entry("POST /arenden/{id}/fraga", new Question("/arenden/{incident}/fraga", "fraga=")),
            entry("GET /arenden/{id}/filer/{file}", new Question("/arenden/{incident}/filer/x", null)),
            entry("GET /arenden/{id}/bryt-glaset", new Question("/arenden/{incident}/bryt-glaset", null)),
            entry("POST /arenden/{id}/bryt-glaset", new Question("/arenden/{incident}/bryt-glaset", "skal=kort")),
            entry("GET /arenden/{id}/gallringsstopp", new Question("/arenden/{incident}/gallringsstopp", null)),
            entry("POST /arenden/{id}/gallringsstopp", new Question("/arenden/{incident}/gallringsstopp", "skal=kort")),
            entry("GET /arenden/{id}/diarium", new Question("/arenden/{incident}/diarium", null)),
            entry("POST /arenden/{id}/diarium", new Question("/arenden/{incident}/diarium", "diarienummer=")),
            entry("GET /arenden/{id}/utlamnande", new Question("/arenden/{incident}/utlamnande", null)),
            entry("POST /arenden/{id}/utlamnande", new Question("/arenden/{incident}/utlamnande", "val.words=ut")),
            entry("GET /arenden/{id}/utkast/{duty}", new Question("/arenden/{incident}/utkast/IMY_NOTIFICATION", null)),
            entry(
                    "GET /api/cases/{id}/drafts/{duty}",
                    new Question("/api/cases/{incident}/drafts/IMY_NOTIFICATION", null)),
            entry(
                    "GET /arenden/{id}/beslutsblad/{duty}",
                    new Question("/arenden/{incident}/beslutsblad/IMY_NOTIFICATION", null)),
            entry("GET /beslutsblad/kontrollera", new Question("/beslutsblad/kontrollera", null)),
            entry("GET /api/decision-sheets", new Question("/api/decision-sheets?hash=" + "0".repeat(64), null)),
            entry("GET /register", new Question("/register", null)),
            entry("GET /register/arslista", new Question("/register/arslista", null)),
            entry("GET /api/breach-register", new Question("/api/breach-register", null)),
            entry("GET /meddelanden/mallar", new Question("/meddelanden/mallar", null)),
            entry("GET /meddelanden/mallar/{name}", new Question("/meddelanden/mallar/receipt", null)),
            entry("GET /meddelanden/mallar/{name}/html", new Question("/meddelanden/mallar/receipt/html", null)),
            entry("GET /regler", new Question("/regler", null)),
            entry("GET /regler/repetition", new Question("/regler/repetition", null)),
            entry("POST /regler/repetition", new Question("/regler/repetition", "fran=")),
            entry(
                    "POST /internal/rules/rehearse",
                    new Question("/internal/rules/rehearse?from=2026-01-01&to=2026-01-01", "rules: []")),
            entry("GET /gallring", new Question("/gallring", null)),
            entry("POST /gallring", new Question("/gallring", "lista=en+annan")),
            entry("GET /gallring/protokoll/{protocol}", new Question("/gallring/protokoll/none", null)),
            entry("GET /registerutdrag", new Question("/registerutdrag", null)),
            entry("POST /registerutdrag", new Question("/registerutdrag", "epost=")),
            entry("POST /registerutdrag/json", new Question("/registerutdrag/json", "epost=")),
            entry("POST /api/subject-export", new Question("/api/subject-export", "{}")),
            entry("GET /api/deliveries", new Question("/api/deliveries?incident={incident}", null)),
            entry("GET /importera", new Question("/importera", null)),
            entry("GET /importera/mall.csv", new Question("/importera/mall.csv", null)),
            entry("GET /importera/mall.xlsx", new Question("/importera/mall.xlsx", null)),
            entry("POST /importera/fil", new Question("/importera/fil", "")),
            entry("GET /importera/{id}", new Question("/importera/0198f0a0-0000-7000-8000-000000000001", null)),
            entry(
                    "GET /importera/{id}/kolumner",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/kolumner", null)),
            entry(
                    "POST /importera/{id}/kolumner",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/kolumner", "")),
            entry("GET /importera/{id}/ord", new Question("/importera/0198f0a0-0000-7000-8000-000000000001/ord", null)),
            entry("POST /importera/{id}/ord", new Question("/importera/0198f0a0-0000-7000-8000-000000000001/ord", "")),
            entry(
                    "GET /importera/{id}/granska",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/granska", null)),
            entry(
                    "GET /importera/{id}/fel.csv",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/fel.csv", null)),
            entry(
                    "POST /importera/{id}/for-in",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/for-in", "")),
            entry(
                    "POST /importera/{id}/avbryt",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/avbryt", "")),
            entry(
                    "GET /importera/{id}/angra",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/angra", null)),
            entry(
                    "POST /importera/{id}/angra",
                    new Question("/importera/0198f0a0-0000-7000-8000-000000000001/angra", "")),
            entry("GET /inkorg", new Question("/inkorg", null)),
            entry("POST /inkorg/{mail}/sedd", new Question("/inkorg/" + "0".repeat(64) + "/sedd", "")),
            entry("GET /kanaler", new Question("/kanaler", null)),
            entry("GET /kanaler/{code}/ner", new Question("/kanaler/SMS/ner", null)),
            entry("POST /kanaler/{code}/ner", new Question("/kanaler/SMS/ner", "skal=")),
            entry("POST /kanaler/{code}/upp", new Question("/kanaler/SMS/upp", "")),
            entry("GET /api/channels", new Question("/api/channels", null)),
            entry("POST /api/channels/{channel}/down", new Question("/api/channels/SMS/down", "{}")),
            entry("POST /api/channels/{channel}/up", new Question("/api/channels/SMS/up", "")),
            entry("GET /api/statistics", new Question("/api/statistics", null)),
            entry("GET /api/statistics/drills", new Question("/api/statistics/drills", null)),
            entry("GET /rapporter/forhandsgranska", new Question("/rapporter/forhandsgranska", null)),
            entry("GET /api/reports/{kind}", new Question("/api/reports/kommunstyrelsen?period=2026", null)),
            entry("GET /api/reports/namnd/{board}", new Question("/api/reports/namnd/socialnamnden?period=2026", null)),
            entry(
                    "GET /api/reports/{kind}/annex",
                    new Question("/api/reports/kommunstyrelsen/annex?period=2026", null)),
            entry(
                    "GET /api/reports/namnd/{board}/annex",
                    new Question("/api/reports/namnd/socialnamnden/annex?period=2026", null)),
            entry("GET /oppna-data", new Question("/oppna-data", null)),
            entry("GET /oppna-data/{year}.csv", new Question("/oppna-data/2026.csv", null)),
            entry("GET /oppna-data/{year}.json", new Question("/oppna-data/2026.json", null)),
            entry("GET /oppna-data/datapackage.json", new Question("/oppna-data/datapackage.json", null)),
            entry("GET /jamfor", new Question("/jamfor", null)),
            entry("POST /jamfor", new Question("/jamfor", "")),
            entry("GET /halsa", new Question("/halsa", null)),
            entry("POST /ovning", new Question("/ovning", "roll=")),
            entry("POST /api/drills", new Question("/api/drills", "{}")),
            entry("GET /revision", new Question("/revision", null)),
            entry("GET /revision/export/{service}", new Question("/revision/export/none", null)),
            entry("GET /revision/glom", new Question("/revision/glom", null)),
            entry("POST /revision/glom", new Question("/revision/glom", "namn=")),
            entry("POST /internal/audit/people", new Question("/internal/audit/people", "{\"name\": \"ingen\"}")),
            entry(
                    "POST /internal/audit/people/{pseudonym}/forget",
                    new Question("/internal/audit/people/00000000-0000-0000-0000-000000000000/forget", "")),
            entry("GET /internal/audit/entries", new Question("/internal/audit/entries?size=1", null)),
            entry("GET /internal/audit/export", new Question("/internal/audit/export?from=none", null)),
            entry("GET /lage", new Question("/lage", null)),
            entry("GET /rapport", new Question("/rapport", null)),
            entry("GET /api/reports/published", new Question("/api/reports/published", null)),
            entry("GET /api/reports/published/{id}", new Question("/api/reports/published/none", null)),
            entry("GET /rapporter", new Question("/rapporter", null)),
            entry("POST /rapporter", new Question("/rapporter", "rapport=")),
            entry("GET /rapporter/{id}", new Question("/rapporter/none", null)),
            entry("POST /rapporter/{id}/ratta", new Question("/rapporter/none/ratta", "varfor=")),
            entry("POST /rapporter/{id}/antagen", new Question("/rapporter/none/antagen", "dag=")),
            entry("GET /rapporter/utkast/{id}", new Question("/rapporter/utkast/none", null)),
            entry("POST /rapporter/utkast/{id}/texter", new Question("/rapporter/utkast/none/texter", "revision=0")),
            entry("POST /rapporter/utkast/{id}/om", new Question("/rapporter/utkast/none/om", "revision=0")),
            entry("POST /rapporter/utkast/{id}/godkann", new Question("/rapporter/utkast/none/godkann", "revision=0")),
            entry("POST /rapporter/utkast/{id}/kasta", new Question("/rapporter/utkast/none/kasta", "revision=0")),
            entry("GET /internal/statistics/rebuild", new Question("/internal/statistics/rebuild", null)),
            entry("POST /internal/statistics/rebuild", new Question("/internal/statistics/rebuild?from=nowhere", "")),
            entry("GET /internal/reports/tidings", new Question("/internal/reports/tidings", null)),
            entry("POST /internal/reports/tidings/told", new Question("/internal/reports/tidings/told", "{}")),
            entry("GET /internal/statistics/verify", new Question("/internal/statistics/verify", null)),
            entry("POST /internal/republish", new Question("/internal/republish", "")),
            entry("GET /internal/openapi", new Question("/internal/openapi", null)),
            entry("GET /internal/openapi.yaml", new Question("/internal/openapi.yaml", null)),
            entry("GET /internal/endpoints", new Question("/internal/endpoints", null)));

    private Endpoints() {}

    /** All of a running chain. */
    static List<Endpoint> of(Chain chain) {
        return SERVICES.stream().flatMap(service -> of(chain, service)).toList();
    }

    private static Stream<Endpoint> of(Chain chain, String service) {
        var answer = chain.ask(service, "/internal/endpoints");
        assertThat(answer.status()).as(service + ": " + answer.body()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .map(one -> new Endpoint(
                        service,
                        one.path("method").asString(),
                        one.path("pattern").asString(),
                        action(one.path("action").asString()),
                        one.path("byPermission").asBoolean()));
    }

    private static Action action(String code) {
        return Arrays.stream(Action.values())
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a service does " + code + ", which is no action"));
    }

    /** What to ask at an address; without it nobody knows who gets in there. */
    static Question questionAt(Endpoint endpoint) {
        return Optional.ofNullable(QUESTIONS.get(endpoint.key()))
                .orElseThrow(() -> new AssertionError(
                        "%s has the address «%s» (%s), and this test does not know what to ask there: add it to"
                                        .formatted(
                                                endpoint.service(),
                                                endpoint.key(),
                                                endpoint.action().code())
                                + " Endpoints.QUESTIONS, with {incident} where an incident's id stands"));
    }
}
