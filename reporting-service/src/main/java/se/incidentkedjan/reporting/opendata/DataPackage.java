package se.incidentkedjan.reporting.opendata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Group;
import tools.jackson.databind.json.JsonMapper;

/** The data dictionary for programs: a Tabular Data Package (Frictionless Data) that says what the files are and what stands in them. */
public final class DataPackage {

    private static final String NONE = "inget-ar-publicerat";
    private static final String MISSING = "";
    private static final String TITLE = "title";
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String CODE = "code";

    private final List<OpenYear> years;
    private final Organisation organisation;
    private final Licence licence;
    private final String homepage;

    /**
     * The dictionary of some years.
     *
     * @param years what there is
     * @param organisation whose it is
     * @param licence what others may do with it
     * @param homepage the address of the page about the data
     */
    public DataPackage(List<OpenYear> years, Organisation organisation, Licence licence, String homepage) {
        this.years = List.copyOf(years);
        this.organisation = organisation;
        this.licence = licence;
        this.homepage = homepage;
    }

    /** As JSON, to stand beside the files. */
    public byte[] json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("profile", "tabular-data-package");
        root.put(
                NAME,
                "informationssakerhetsincidenter-" + organisation.municipality().value());
        root.put(TITLE, "Informationssäkerhetsincidenter i " + organisation.name());
        root.put(
                DESCRIPTION,
                "Årliga siffror ur kommunens godkända rapporter till kommunstyrelsen, ett värde på varje rad. Små antal är dolda (dold = true), och så många till att inget av dem kan räknas fram. Hoppa över mått och kolumner som du inte känner till: de kan bli fler. En annan formatversion måste läsas på ett annat sätt.");
        root.put("homepage", homepage);
        root.put("formatversion", OpenYear.FORMAT);
        root.put("licenses", List.of(ordered(NAME, licence.name(), TITLE, licence.title(), "path", licence.path())));
        root.put("contributors", List.of(ordered(TITLE, organisation.name(), "role", "publisher")));
        root.put("sources", sources());
        root.put(
                "resources",
                years.isEmpty()
                        ? List.of(empty())
                        : years.stream().map(DataPackage::resource).toList());
        root.put("measures", measures());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private List<Map<String, String>> sources() {
        return years.isEmpty()
                ? List.of(Map.of(TITLE, "Rapporter till kommunstyrelsen; ingen är godkänd än"))
                : years.stream()
                        .map(OpenYear::source)
                        .map(source -> Map.of(
                                TITLE,
                                "Rapport till kommunstyrelsen om helåret %d, version %d, kontrollsumma %s"
                                        .formatted(source.year(), source.version(), source.contentHash())))
                        .toList();
    }

    private static Map<String, Object> resource(OpenYear year) {
        var file = OpenFile.csv(List.of(year));
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put(NAME, Integer.toString(year.source().year()));
        resource.put(TITLE, "Helåret " + year.source().year());
        resource.put("path", year.source().year() + ".csv");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.length);
        resource.put("hash", "sha256:" + sha256(file));
        resource.put("dialect", ordered("delimiter", ",", "lineTerminator", "\r\n", "header", true));
        resource.put("schema", schema());
        return resource;
    }

    /** A package must have a resource, and the dictionary is of use before there is a year. */
    private static Map<String, Object> empty() {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put(NAME, NONE);
        resource.put(
                "data",
                List.of(Arrays.stream(OpenField.values()).map(OpenField::code).toList()));
        resource.put("schema", schema());
        return resource;
    }

    private static Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(
                "fields",
                Arrays.stream(OpenField.values()).map(DataPackage::field).toList());
        schema.put("missingValues", List.of(MISSING));
        schema.put(
                "primaryKey",
                Stream.of(OpenField.MUNICIPALITY, OpenField.YEAR, OpenField.MEASURE, OpenField.MEMBER)
                        .map(OpenField::code)
                        .toList());
        return schema;
    }

    private static Map<String, Object> field(OpenField field) {
        var written = new LinkedHashMap<String, Object>();
        written.put(NAME, field.code());
        written.put("type", field.type().name().toLowerCase(Locale.ROOT));
        written.put(DESCRIPTION, field.description());
        switch (field.type()) {
            case NUMBER -> written.put("decimalChar", ".");
            case BOOLEAN -> {
                written.put("trueValues", List.of("true"));
                written.put("falseValues", List.of("false"));
            }
            case STRING, INTEGER, YEAR -> {}
        }
        var constraints = new LinkedHashMap<String, Object>();
        constraints.put("required", field.required());
        switch (field) {
            case FORMAT -> constraints.put("enum", List.of(OpenYear.FORMAT));
            case MUNICIPALITY -> constraints.put("pattern", RowReader.MUNICIPALITY.pattern());
            case GROUP ->
                constraints.put(
                        "enum", Arrays.stream(Group.values()).map(Group::name).toList());
            case VERSION -> constraints.put("minimum", 1);
            case MEASURE ->
                constraints.put(
                        "enum",
                        Arrays.stream(Measure.values()).map(Measure::code).toList());
            case MEMBER -> constraints.put("pattern", RowReader.MEMBER.pattern());
            case UNIT ->
                constraints.put(
                        "enum",
                        Arrays.stream(MeasureUnit.values())
                                .map(MeasureUnit::code)
                                .toList());
            case VALUE -> constraints.put("minimum", 0);
            case NAME, YEAR, HASH, HIDDEN -> {}
        }
        written.put("constraints", constraints);
        return written;
    }

    private static List<Map<String, Object>> measures() {
        return Arrays.stream(Measure.values())
                .map(measure -> {
                    var written = new LinkedHashMap<String, Object>();
                    written.put(CODE, measure.code());
                    written.put(TITLE, measure.title());
                    written.put(DESCRIPTION, measure.description());
                    written.put("unit", measure.unit().code());
                    written.put("membersAreOpen", measure.members().isOpen());
                    written.put(
                            "members",
                            measure.members().codes().stream()
                                    .map(code -> ordered(
                                            CODE, code, TITLE, measure.members().word(code)))
                                    .toList());
                    return (Map<String, Object>) written;
                })
                .toList();
    }

    /** Names and values in turn. What {@code Map.of} gives has another order at every start, and the bytes would have another hash. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
