package org.shuzha.shared;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in a text column: a JSON column of H2 would store a quoted string. */
@MappedTypes(JsonNode.class)
public class JsonTypeHandler extends BaseTypeHandler<JsonNode> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, JsonNode value, JdbcType type)
            throws SQLException {
        statement.setString(index, value.toString());
    }

    @Override
    public JsonNode getNullableResult(ResultSet rows, String column) throws SQLException {
        return parse(rows.getString(column));
    }

    @Override
    public JsonNode getNullableResult(ResultSet rows, int column) throws SQLException {
        return parse(rows.getString(column));
    }

    @Override
    public JsonNode getNullableResult(CallableStatement call, int column) throws SQLException {
        return parse(call.getString(column));
    }

    private static JsonNode parse(String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
