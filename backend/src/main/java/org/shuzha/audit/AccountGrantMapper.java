package org.shuzha.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AccountGrantMapper {

    /** What MySQL and MariaDB say about the rights of the account that asks. */
    List<String> grants();
}
