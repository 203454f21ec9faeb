package org.shuzha.account;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.shuzha.Client;
import org.shuzha.shared.OpenTo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A way into the running application, and a request that gets as far as the question who may call. */
record EveryDoor(OpenTo open, String method, String path, String type) {

    static List<EveryDoor> of(RequestMappingHandlerMapping mappings) {
        List<EveryDoor> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            OpenTo open = handler.getMethodAnnotation(OpenTo.class);
            String path = info.getPatternValues().iterator().next().replaceAll("\\{[^}]+}", "X");
            if (open != null && path.startsWith("/api/")) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> doors.add(new EveryDoor(open, verb.name(), path, type(info))));
            }
        });
        return doors;
    }

    /** As this client, which sends its cookies; {@code token} null for none. */
    int knock(Client client, String token) {
        return client.exchange(request(client, token)).status();
    }

    HttpRequest request(Client client, String token) {
        var request = HttpRequest.newBuilder(client.uri(path))
                .method(method, BodyPublishers.noBody())
                .header("Content-Type", type);
        if (client.cookie("XSRF-TOKEN") != null) {
            request.header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));
        }
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private static String type(RequestMappingInfo info) {
        boolean upload = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(type -> type.getType().equals("multipart"));
        return upload ? "multipart/form-data; boundary=x" : "application/json";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
