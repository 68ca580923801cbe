package se.incidentkedjan.reporting.opendata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A column of the files, in their order. The file, its reader and the data dictionary are all made of this list. */
public enum OpenField {
    FORMAT(
            "formatversion",
            Type.INTEGER,
            true,
            "Vilken version av formatet filen har. Höjs bara när något som finns får en annan betydelse eller tas bort."),
    MUNICIPALITY(
            "kommunkod", Type.STRING, true, "Kommunens fyrsiffriga kod enligt SCB, med nolla först där den finns."),
    NAME("kommun", Type.STRING, true, "Kommunens namn."),
    GROUP(
            "kommungrupp",
            Type.STRING,
            false,
            "Huvudgruppen i Sveriges Kommuner och Regioners kommungruppsindelning: A storstäder och storstadsnära kommuner, B större städer och kommuner nära större stad, C mindre städer, tätorter och landsbygdskommuner."),
    YEAR("ar", Type.YEAR, true, "Vilket år värdet gäller, svensk tid."),
    VERSION(
            "version",
            Type.INTEGER,
            true,
            "Vilken version av årets rapport till kommunstyrelsen. En rättad rapport får nästa nummer."),
    HASH("innehallssumma", Type.STRING, true, "Kontrollsumman som den godkända rapporten känns igen på."),
    MEASURE(
            "matt",
            Type.STRING,
            true,
            "Vad värdet säger. Den som läser filen ska hoppa över mått som den inte känner till."),
    MEMBER("del", Type.STRING, true, "Vilken del av måttet, till exempel en kategori. ALL är hela kommunen."),
    UNIT("enhet", Type.STRING, true, "Vad värdet räknas i."),
    VALUE(
            "varde",
            Type.NUMBER,
            false,
            "Värdet, med decimalpunkt. Tomt när det är dolt, och när det inte finns något, till exempel när antalet anställda inte är känt."),
    HIDDEN(
            "dold",
            Type.BOOLEAN,
            true,
            "true när värdet inte visas, för att det är ett litet antal, skulle avslöja ett litet antal eller är räknat på för få. Dolt är inte noll.");

    /** What a column holds, in the words of Table Schema. */
    public enum Type {
        STRING("text"),
        INTEGER("heltal"),
        NUMBER("tal"),
        YEAR("år"),
        BOOLEAN("true eller false");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        /** In Swedish. */
        public String title() {
            return title;
        }
    }

    private final String code;
    private final Type type;
    private final boolean required;
    private final String description;

    OpenField(String code, Type type, boolean required, String description) {
        this.code = code;
        this.type = type;
        this.required = required;
        this.description = description;
    }

    /** The heading of the column. */
    public String code() {
        return code;
    }

    /** What it holds. */
    public Type type() {
        return type;
    }

    /** Whether it is never empty. */
    public boolean required() {
        return required;
    }

    /** What it means, in Swedish. */
    public String description() {
        return description;
    }

    /** What stands in it: a text, a whole number, a {@link BigDecimal} or a boolean; absent when it is empty. */
    @Nullable
    Object of(OpenYear year, OpenValue value) {
        var source = year.source();
        return switch (this) {
            case FORMAT -> OpenYear.FORMAT;
            case MUNICIPALITY -> source.municipality();
            case NAME -> source.name();
            case GROUP -> source.group() == null ? null : source.group().name();
            case YEAR -> source.year();
            case VERSION -> source.version();
            case HASH -> source.contentHash();
            case MEASURE -> value.measure().code();
            case MEMBER -> value.member();
            case UNIT -> value.measure().unit().code();
            case VALUE -> value.value();
            case HIDDEN -> value.hidden();
        };
    }

    /** The same as text; empty when there is nothing. */
    String text(OpenYear year, OpenValue value) {
        return switch (of(year, value)) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }
}
