package org.shuzha.engine;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The engine's own collisions, seen by a person as "somebody else changed this at the same moment". */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineErrorAdvice {

    @ExceptionHandler(OptimisticLockingException.class)
    ProblemDetail collision(OptimisticLockingException collision) {
        var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setProperty("code", "request.conflict");
        problem.setProperty("args", Map.of());
        return problem;
    }
}
