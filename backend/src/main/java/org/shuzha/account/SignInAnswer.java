package org.shuzha.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Me;

/**
 * What follows a step of sign-in. {@code me} is null while the second factor is still to be given: until then nobody is
 * signed in. {@code factors}: what the person can show then.
 */
record SignInAnswer(
        boolean secondFactorNeeded,
        List<FactorKind> factors,
        @Nullable Me me) {}
