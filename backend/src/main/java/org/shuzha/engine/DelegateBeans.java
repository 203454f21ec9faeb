package org.shuzha.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/** What an expression in a BPMN may reach: the delegates by bean name, looked up late, and nothing else. */
class DelegateBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    DelegateBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && context.containsBean(bean + "Delegate")
                && context.isTypeMatch(bean + "Delegate", JavaDelegate.class);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? context.getBean(name + "Delegate", JavaDelegate.class) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
