package org.shuzha.audit;

import java.util.function.Function;

/** What a witness remembers of each log. Whatever is judged is remembered before it is answered, one at a time. */
interface WitnessMemory {

    /** An answer, and the note to remember from now on; null to remember what was. */
    record Judgement(WitnessAnswer answer, String remember) {}

    /** Hands over the last note seen of that log, null when none, and keeps what the judgement says. */
    WitnessAnswer judge(String origin, Function<String, Judgement> judge);
}
