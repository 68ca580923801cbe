package se.incidentkedjan.mailkit.box;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what right a token is given (RFC 6749). Nothing of it is ever printed. */
public sealed interface Grant {

    /** The fields of the form that asks for a token. */
    Map<String, String> form();

    /**
     * As a program that has been given access of its own.
     *
     * @param clientId the program as the sign-in server knows it
     * @param clientSecret its secret
     * @param scope to what, for Microsoft 365 {@code https://outlook.office365.com/.default}
     */
    record ClientCredentials(String clientId, String clientSecret, String scope) implements Grant {

        @Override
        public Map<String, String> form() {
            var form = new LinkedHashMap<String, String>();
            form.put("grant_type", "client_credentials");
            form.put("client_id", clientId);
            form.put("client_secret", clientSecret);
            form.put("scope", scope);
            return form;
        }

        /** Never tells the secret. */
        @Override
        public String toString() {
            return "ClientCredentials";
        }
    }

    /**
     * As a person who has once said yes.
     *
     * @param clientId the program as the sign-in server knows it
     * @param clientSecret its secret; absent for a program that has none
     * @param refreshToken what was given for the yes
     * @param scope to what; absent for all that was said yes to
     */
    record RefreshToken(
            String clientId,
            @Nullable String clientSecret,
            String refreshToken,
            @Nullable String scope) implements Grant {

        @Override
        public Map<String, String> form() {
            var form = new LinkedHashMap<String, String>();
            form.put("grant_type", "refresh_token");
            form.put("client_id", clientId);
            if (clientSecret != null) {
                form.put("client_secret", clientSecret);
            }
            form.put("refresh_token", refreshToken);
            if (scope != null) {
                form.put("scope", scope);
            }
            return form;
        }

        RefreshToken renewed(String newer) {
            return new RefreshToken(clientId, clientSecret, newer, scope);
        }

        /** Never tells the secret or the token. */
        @Override
        public String toString() {
            return "RefreshToken";
        }
    }
}
