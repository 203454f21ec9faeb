package org.shuzha.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.shuzha.shared.RemovalGuard;
import org.springframework.stereotype.Component;

/** A department is needed while it owns data: somebody has to review its use (A13.2). */
@Component
class DepartmentAssets implements RemovalGuard {

    private final AssetMapper mapper;

    DepartmentAssets(AssetMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "department";
    }

    @Override
    public List<String> neededBy(String id, LocalDate from) {
        return mapper.ownedBy(id);
    }
}
