package org.shuzha.ledger;

import java.time.Clock;
import java.util.List;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From 1 January what matters still hold is evaluated on the new base, under the same locks as {@link Reservations}. */
@Service
@Transactional
class YearTurn {

    private final LedgerBook book;
    private final LedgerMapper mapper;
    private final Matters matters;
    private final Clock clock;

    YearTurn(LedgerBook book, LedgerMapper mapper, Matters matters, Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.matters = matters;
        this.clock = clock;
    }

    /** Matters that wait for the year's turn, in the order in which they once reserved. */
    List<String> waiting() {
        return mapper.heldBefore(Times.today(clock).getYear());
    }

    /** Evaluates on this year's base what the matter holds since an earlier year; twice is once. */
    void turnYear(String matterId) {
        matters.lock(matterId);
        for (LedgerMapper.LimitRow row : mapper.ofMatter(matterId)) {
            Standing standing = book.lock(row.limit());
            carry(matterId, standing, book.held(matterId, row.limit()));
        }
    }

    /** Under the locks of the matter and the limit. */
    void carry(String matterId, Standing standing, Held held) {
        boolean old = held.evaluated()
                .filter(last -> last.ledgerYear() < standing.year())
                .isPresent();
        if (old && held.open() > 0) {
            book.evaluate(
                    standing,
                    matterId,
                    Posting.Kind.CARRY,
                    held.open(),
                    book.onNewBase(standing, held),
                    Actor.SYSTEM.personId());
        }
    }
}
