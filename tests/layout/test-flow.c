/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/flow.h"

#include "model/settings.h"
#include "pages.h"

static const UsNode *
find (UsFlow *flow, UsFlowPart part)
{
  guint n_nodes;
  const UsNode *nodes = us_flow_get_nodes (flow, &n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].part == part)
      return &nodes[i];
  return NULL;
}

static UsFlow *
make_flow (UsTestPages *pages)
{
  return us_flow_new (pages->publication, us_paginator_get_style (pages->paginator));
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (UsFlow) flow = make_flow (pages);
  guint n_nodes;

  us_flow_get_nodes (flow, &n_nodes);
  assert_int_equal (n_nodes, 0);
}

/* However many they are, the signatories of a group are one node. */
static void
test_signatories (void **state)
{
  static const struct
  {
    guint count;
    UsSignatoryLayout layout;
    UsNodeKind kind;
    guint columns;
  } rows[] = {
    { 5, US_SIGNATORY_LAYOUT_AUTOMATIC, US_NODE_COLUMNS, 1 },
    { 50, US_SIGNATORY_LAYOUT_AUTOMATIC, US_NODE_COLUMNS, 2 },
    { 500, US_SIGNATORY_LAYOUT_AUTOMATIC, US_NODE_COLUMNS, 2 },
    { 500, US_SIGNATORY_LAYOUT_COLUMNS_4, US_NODE_COLUMNS, 4 },
    { 500, US_SIGNATORY_LAYOUT_LINES, US_NODE_COLUMNS, 1 },
    { 500, US_SIGNATORY_LAYOUT_TABLE, US_NODE_TABLE, 0 },
    { 500, US_SIGNATORY_LAYOUT_RUN_ON, US_NODE_PARAGRAPH, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsTestPages) pages = NULL;
      g_autoptr (UsFlow) flow = NULL;
      const UsNode *node;

      us_test_add_signatories (statement, rows[i].count);
      g_object_set (us_statement_get_settings (statement), "signatory-layout", rows[i].layout,
                    NULL);
      pages = us_test_pages_new (statement);
      flow = make_flow (pages);
      node = find (flow, US_FLOW_SIGNATORY);
      assert_non_null (node);
      assert_int_equal (node->kind, rows[i].kind);
      assert_int_equal (node->columns, rows[i].columns);
      assert_int_equal (node->count, rows[i].count);
      assert_true (find (flow, US_FLOW_SIGNATORIES)->with_next);
    }
}

/* A letter whose signatories are all counted only has a heading and their number. */
static void
test_names_withheld (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .names_withheld = TRUE };
  g_autoptr (UsTestPages) pages = us_test_pages_new_for (us_publication_new (statement, &options));
  g_autoptr (UsFlow) flow = make_flow (pages);

  assert_non_null (find (flow, US_FLOW_SIGNATORIES));
  assert_non_null (find (flow, US_FLOW_WITHHELD));
  assert_null (find (flow, US_FLOW_SIGNATORY));
  assert_null (find (flow, US_FLOW_SHARED_NOTE));
}

static void
test_demands (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (UsFlow) flow = make_flow (pages);
  guint n_nodes;
  const UsNode *nodes = us_flow_get_nodes (flow, &n_nodes);
  guint n_demands = 0;

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].part == US_FLOW_BLOCK &&
        pages->publication->blocks[nodes[i].index].kind == US_BLOCK_DEMAND)
      {
        guint level = pages->publication->blocks[nodes[i].index].level;

        assert_non_null (nodes[i].label);
        assert_true (nodes[i].indent > level * 10);
        n_demands++;
      }
  assert_true (n_demands > 2);
  assert_true (find (flow, US_FLOW_VALEDICTION)->with_previous);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_signatories),
    cmocka_unit_test (test_names_withheld),
    cmocka_unit_test (test_demands),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
