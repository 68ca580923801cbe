package se.incidentkedjan.webkit;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param title what happened, in Swedish
 * @param advice what to do, in Swedish
 */
record ErrorText(int status, String title, String advice) {

    static ErrorText of(int status) {
        return switch (status) {
            case 400 ->
                new ErrorText(
                        status,
                        "Vi förstod inte det som skickades",
                        "Gå tillbaka och försök igen. Om du följde en länk kan den vara avklippt.");
            case 401 -> new ErrorText(status, "Du behöver logga in", "Logga in och öppna sidan igen.");
            case 403 ->
                new ErrorText(
                        status,
                        "Du har inte behörighet till sidan",
                        "Sidan är bara öppen för dem som arbetar med ärendet. Be din chef om behörighet om du ska ha den.");
            case 404, 410 ->
                new ErrorText(
                        status,
                        "Sidan finns inte",
                        "Kontrollera adressen. Om du följde en länk kan den vara gammal eller felskriven.");
            case 405 ->
                new ErrorText(
                        status,
                        "Sidan går inte att öppna på det sättet",
                        "Börja om från startsidan. Det händer till exempel när en sida laddas om efter att ett formulär har skickats.");
            case 409 ->
                new ErrorText(
                        status,
                        "Det går inte att göra längre",
                        "Något har ändrats sedan sidan visades, eller så är ärendet gallrat. Öppna sidan igen och se hur det är nu.");
            case 413 ->
                new ErrorText(
                        status,
                        "Det som skickades är för stort",
                        "Gå tillbaka, korta texten och försök igen. Inget har sparats.");
            case 429 -> new ErrorText(status, "För många försök på kort tid", "Vänta en minut och försök sedan igen.");
            case 503, 502, 504 ->
                new ErrorText(
                        status,
                        "Tjänsten svarar inte just nu",
                        "Försök igen om en stund. Är det bråttom, ring i stället.");
            default ->
                status < 500
                        ? new ErrorText(
                                status, "Det gick inte att visa sidan", "Gå tillbaka och försök igen, eller börja om.")
                        : new ErrorText(
                                status,
                                "Något gick fel hos oss",
                                "Felet ligger inte hos dig. Försök igen om en stund. Är det bråttom, ring i stället.");
        };
    }
}
