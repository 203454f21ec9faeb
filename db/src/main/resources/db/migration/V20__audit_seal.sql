-- Its one row is locked while leaves are sealed, so that one node does it at a time.
CREATE TABLE audit_sealer (
  id INT NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_sealer (id) VALUES (1);

-- Leaves that wait for their seal: written with the leaf, removed when it is sealed.
CREATE TABLE audit_unsealed (
  id       VARCHAR(26)  NOT NULL PRIMARY KEY,
  stream   VARCHAR(100) NOT NULL,
  sequence BIGINT       NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_unsealed (id, stream, sequence) SELECT SUBSTRING(hash, 1, 26), stream, sequence FROM audit_leaf;

-- Where a sealed leaf stands in the tree: 0, 1, 2… without a gap.
CREATE TABLE audit_seal (
  leaf_index BIGINT       NOT NULL PRIMARY KEY,
  stream     VARCHAR(100) NOT NULL,
  sequence   BIGINT       NOT NULL,
  CONSTRAINT audit_seal_of UNIQUE (stream, sequence)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Hash of every complete subtree; height 0 are the leaves, place counts from 0 at each height.
CREATE TABLE audit_node (
  height INT           NOT NULL,
  place  BIGINT        NOT NULL,
  hash   VARBINARY(32) NOT NULL,
  PRIMARY KEY (height, place)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Signed statements of how large the tree was and what its root was.
CREATE TABLE audit_checkpoint (
  tree_size BIGINT        NOT NULL PRIMARY KEY,
  note      VARCHAR(4000) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Public keys of all checkpoints ever signed, for readers; what is trusted stands in the keystore.
CREATE TABLE audit_key (
  id         CHAR(8)       NOT NULL PRIMARY KEY,
  public_key VARCHAR(1000) NOT NULL,
  added_at   BIGINT        NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
