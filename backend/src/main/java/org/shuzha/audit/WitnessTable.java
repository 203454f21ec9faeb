package org.shuzha.audit;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers in the database, one row per log. */
@Component
class WitnessTable implements WitnessMemory {

    private final WitnessMapper witnesses;

    WitnessTable(WitnessMapper witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    @Transactional
    public WitnessAnswer judge(String origin, Function<String, Judgement> judge) {
        witnesses.beginSeen(origin);
        String seen = witnesses.lockSeen(origin);
        Judgement judgement = judge.apply(seen.isEmpty() ? null : seen);
        if (judgement.remember() != null) {
            witnesses.see(origin, judgement.remember());
        }
        return judgement.answer();
    }
}
