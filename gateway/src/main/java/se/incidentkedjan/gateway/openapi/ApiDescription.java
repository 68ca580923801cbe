package se.incidentkedjan.gateway.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document made of several. Only what is reachable from outside is taken in. Two services that mean
 * different things by the same name of a component keep both: the later one gets the service's name before its own.
 */
final class ApiDescription {

    private static final String OUTSIDE = "/api/";
    private static final String COMPONENT_LINK = "#/components/";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final ObjectNode paths = nodes.objectNode();
    private final Map<String, ObjectNode> components = new LinkedHashMap<>();
    private final Map<String, JsonNode> tags = new LinkedHashMap<>();

    void add(String service, JsonNode document) {
        JsonNode own = document.deepCopy();
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Entry<String, JsonNode> kind : own.path("components").properties()) {
            for (Entry<String, JsonNode> component : kind.getValue().properties()) {
                JsonNode taken = ofKind(kind.getKey()).get(component.getKey());
                if (taken != null && !taken.equals(component.getValue())) {
                    String link = COMPONENT_LINK + kind.getKey() + "/";
                    renamed.put(link + component.getKey(), link + prefixed(service, component.getKey()));
                }
            }
        }
        relink(own, renamed);
        for (Entry<String, JsonNode> kind : own.path("components").properties()) {
            for (Entry<String, JsonNode> component : kind.getValue().properties()) {
                String link = COMPONENT_LINK + kind.getKey() + "/" + component.getKey();
                String name = renamed.containsKey(link) ? prefixed(service, component.getKey()) : component.getKey();
                ofKind(kind.getKey()).set(name, component.getValue());
            }
        }
        for (Entry<String, JsonNode> path : own.path("paths").properties()) {
            if (path.getKey().startsWith(OUTSIDE)) {
                paths.set(path.getKey(), path.getValue());
            }
        }
        for (JsonNode tag : own.path("tags")) {
            tags.putIfAbsent(tag.path("name").asString(""), tag);
        }
    }

    ObjectNode document(@Nullable String publicUrl, Collection<String> missing) {
        ObjectNode document = nodes.objectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Incidentkedjan");
        info.put("version", "1");
        info.put("description", description(missing));
        if (publicUrl != null) {
            document.putArray("servers").addObject().put("url", publicUrl);
        }
        ArrayNode allTags = document.putArray("tags");
        tags.values().forEach(allTags::add);
        document.set("paths", paths.deepCopy());
        ObjectNode allComponents = document.putObject("components");
        components.forEach((kind, byName) -> allComponents.set(kind, byName.deepCopy()));
        return document;
    }

    private static String description(Collection<String> missing) {
        String what = "Rapportera informationssäkerhetsincidenter och följ dem från anmälan till statistik.";
        return missing.isEmpty()
                ? what
                : what + " Beskrivningen är inte hel: dessa tjänster svarar inte just nu: "
                        + String.join(", ", new TreeSet<>(missing)) + ".";
    }

    private ObjectNode ofKind(String kind) {
        return components.computeIfAbsent(kind, unknown -> nodes.objectNode());
    }

    private static String prefixed(String service, String name) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }

    private static void relink(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object) {
            for (String field : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(field);
                if ("$ref".equals(field) && renamed.containsKey(value.asString(""))) {
                    object.put(field, renamed.get(value.asString("")));
                } else {
                    relink(value, renamed);
                }
            }
        } else {
            node.forEach(child -> relink(child, renamed));
        }
    }
}
