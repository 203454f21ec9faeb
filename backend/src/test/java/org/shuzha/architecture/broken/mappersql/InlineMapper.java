package org.shuzha.architecture.broken.mappersql;

import org.apache.ibatis.annotations.Select;

/** SQL where nobody checks whose table it reads. */
interface InlineMapper {

    @Select("SELECT COUNT(*) FROM matter")
    int count();
}
