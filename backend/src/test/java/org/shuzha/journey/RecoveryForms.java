package org.shuzha.journey;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What IT, the former department and a leader fill in when somebody leaves or moves. */
final class RecoveryForms {

    private RecoveryForms() {}

    static ObjectNode removed() {
        return Forms.json(Map.of(
                "accountsRemoved",
                true,
                "sharedAccounts",
                true,
                "devicesRemoved",
                true,
                "remoteAccess",
                true,
                "removalNote",
                "全部账号已停用，共用账号已换口令。"));
    }

    /** With the signed pledge that this person uploads. */
    static ObjectNode exit(Hospital hospital, String who) {
        ObjectNode form = handedBack();
        form.putArray("scan").add(Submitted.document(hospital.as(who), "离岗承诺书.pdf"));
        return form;
    }

    static ObjectNode move() {
        return handedBack().put("nothingKept", true);
    }

    static ObjectNode missing() {
        return Forms.json(Map.of("devices", "not-returned", "copies", "none", "handBackNote", "笔记本电脑一台未交还，电话无人接听。"));
    }

    static ObjectNode settled() {
        return Forms.json(Map.of("unreturnedMeasures", "已远程擦除并停用该终端，另行发函追还。", "incidentHandling", "yes"));
    }

    private static ObjectNode handedBack() {
        return Forms.json(Map.of("devices", "returned", "copies", "none", "handBackNote", "笔记本电脑一台。"));
    }
}
