package se.incidentkedjan.gateway.routing;

import java.net.URI;

/**
 * A service that a route leads to.
 *
 * @param name the service, as in the settings
 * @param address scheme, host and port
 * @param page what its pages are about, in Swedish, in the definite form
 */
record Destination(String name, URI address, String page) {

    /** {@return where a redirect of the service leads for someone who only sees the gateway} */
    URI seenFromOutside(URI location) {
        boolean own = location.isAbsolute()
                && address.getScheme().equals(location.getScheme())
                && address.getAuthority().equals(location.getAuthority());
        if (!own) {
            return location;
        }
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        String fragment = location.getRawFragment() == null ? "" : "#" + location.getRawFragment();
        String path = location.getRawPath().isEmpty() ? "/" : location.getRawPath();
        return URI.create(path + query + fragment);
    }
}
