package se.incidentkedjan.mailkit.reading;

/**
 * Something in a mail that was left out, could not be read or is not what it says.
 *
 * @param code what
 * @param times how many times
 */
public record Remark(Code code, int times) {

    /** The same in plain Swedish, for whoever handles the mail. */
    public String sentence() {
        return code.sentence;
    }

    /** What can be told of a mail. */
    public enum Code {
        /** Only the headers were fetched. */
        ONLY_HEADERS("Mejlet är för stort för att hämtas. Bara rubrikerna är lästa; mejlet ligger kvar i brevlådan."),
        /** There is not a word, and no attachment. */
        EMPTY("Mejlet är tomt."),
        /** Something went wrong that nobody had thought of. */
        UNREADABLE("Mejlet gick inte att läsa. Det sparas som det kom."),
        /** It comes from nobody. */
        NO_SENDER("Mejlet säger inte vem det kommer från."),
        /** It comes from several. */
        SEVERAL_SENDERS("Mejlet säger att det kommer från flera."),
        /** A header that may stand once stands more than once. */
        HEADER_REPEATED("En rubrik som ska stå en gång står flera gånger. Den första räknas."),
        /** Part of a header was left out. */
        HEADER_CUT("En mycket lång rubrik är avkortad."),
        /** There were more headers than are read. */
        HEADERS_LEFT_OUT("Mejlet har fler rubriker än som läses."),
        /** A line among the headers is no header. */
        HEADER_BROKEN("En rad bland rubrikerna är ingen rubrik."),
        /** Nothing tells where the headers end. */
        HEADER_END_MISSING("Gränsen mellan rubriker och text saknas. Var texten börjar är en bedömning."),
        /** The date is missing or none. */
        DATE_UNREADABLE("När mejlet skrevs går inte att utläsa."),
        /** A charset that nobody knows. */
        CHARSET_UNKNOWN("Mejlet anger en okänd teckenkodning. Tecken kan ha blivit fel."),
        /** Another charset than it says. */
        CHARSET_WRONG("Mejlet anger fel teckenkodning. Texten är läst med den som passar."),
        /** Letters that cannot be read in any charset. */
        LETTERS_LOST("Några tecken gick inte att läsa."),
        /** Control characters, which nobody sees. */
        CONTROLS_REMOVED("Styrtecken är borttagna ur texten."),
        /** Marks that turn the reading direction or take no place. */
        INVISIBLE("Texten har osynliga tecken eller tecken som vänder läsriktningen. Den kan se ut som något annat."),
        /** Text that is not shown. */
        HIDDEN_TEXT("Mejlet har text som inte syns när man läser det. Den är utelämnad."),
        /** A transfer encoding that nobody knows. */
        TRANSFER_UNKNOWN("En del av mejlet är överförd på ett okänt sätt. Den är läst som den står."),
        /** A transfer encoding that is broken. */
        TRANSFER_BROKEN("En del av mejlet är skadad."),
        /** Nothing tells the parts from each other. */
        BOUNDARY_MISSING("Gränserna mellan mejlets delar saknas eller är fel."),
        /** The end is missing. */
        NOT_ENDED("Mejlet är avhugget: slutet saknas."),
        /** Something stands where no program shows it. */
        TEXT_AFTER_PARTS("Det står text efter mejlets sista del, där mejlprogram inte visar den."),
        /** Parts within parts within parts. */
        TOO_DEEP("Mejlet har delar inuti delar i fler nivåer än som läses. Resten är en bilaga."),
        /** There are more parts than are read. */
        PARTS_LEFT_OUT("Mejlet har fler delar än som läses. De övriga är utelämnade."),
        /** Part of a text was left out. */
        TEXT_CUT("En mycket lång text är avkortad."),
        /** Something packed would have grown too large. */
        PACKED_LEFT_OUT("Något packat blev för stort för att packas upp. Det är kvar som bilaga."),
        /** There are more links than are listed. */
        LINKS_LEFT_OUT("Mejlet har fler länkar än som räknas upp."),
        /** The name of a file was made harmless. */
        NAME_CHANGED("Ett filnamn är ändrat: det kunde lura den som öppnar filen, eller var för långt."),
        /** One file, two names. */
        NAMES_DIFFER("En bilaga har två olika filnamn. Det ena visas."),
        /** Signed by the sender. */
        SIGNED("Mejlet är signerat. Signaturen är inte kontrollerad."),
        /** Nobody but the receiver can read it. */
        ENCRYPTED("Mejlet är krypterat och går inte att läsa här. Innehållet är kvar som bilaga."),
        /** A signed message that cannot be opened. */
        SIGNED_UNREADABLE("Mejlet är signerat på ett sätt som inte går att öppna. Innehållet är kvar som bilaga."),
        /** A winmail.dat that cannot be opened. */
        TNEF_UNREADABLE("Bilagan winmail.dat från Outlook går inte att öppna. Den är kvar som bilaga."),
        /** A mail of Outlook's that cannot be opened. */
        MSG_UNREADABLE("Ett bifogat mejl i Outlooks format (.msg) går inte att öppna. Det är kvar som bilaga."),
        /** One of several. */
        PARTIAL("Mejlet är en del av ett som har delats i flera. De hör ihop."),
        /** The content lies somewhere else. */
        ELSEWHERE("Mejlet hänvisar till innehåll som ligger någon annanstans. Det är inte hämtat.");

        private final String sentence;

        Code(String sentence) {
            this.sentence = sentence;
        }
    }
}
