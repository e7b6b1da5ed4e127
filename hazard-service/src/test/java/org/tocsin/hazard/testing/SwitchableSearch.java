package org.tocsin.hazard.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.search.app.HazardSearch;
import org.tocsin.hazard.search.persistence.HazardIndex;
import org.tocsin.platform.paging.Candidates;
import org.tocsin.platform.security.Caller;

/** The real search, which a test may take away to see what the database says alone. */
@Mock
@Singleton
public class SwitchableSearch extends HazardSearch {

    private volatile boolean away;

    SwitchableSearch(HazardIndex index, Caller caller) {
        super(index, caller);
    }

    public void takeAway() {
        away = true;
    }

    public void bringBack() {
        away = false;
    }

    @Override
    public Optional<Candidates> candidates(HazardFilter filter, LocalDate today) {
        Optional<Candidates> candidates = super.candidates(filter, today);
        return away ? Optional.empty() : candidates;
    }
}
