/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "model/block.h"
#include "store/journal/journal-change.h"
#include "store/journal/journal-record.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

/* The sums of records keep chance out, but not somebody who can count: each input is also taken for
 * the payload of a change. */

static UsStatement *
make_statement (void)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsText) text = us_text_new ("The café is closed", NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);

      us_item_list_append (us_statement_get_body (statement), block, NULL);
    }
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  return statement;
}

static void
apply_all (UsStatement *statement, GBytes *log)
{
  UsJournalKind kind;
  gsize position = 0;
  GVariant *record;

  while ((record = us_journal_record_next (log, &position, &kind)) != NULL)
    {
      if (kind == US_JOURNAL_CHANGE)
        us_journal_change_apply (statement, record, NULL);
      g_variant_unref (record);
    }
}

static void
apply_payload (UsStatement *statement, GBytes *bytes)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (US_JOURNAL_CHANGE_TYPE), bytes, FALSE));
  g_autoptr (GVariant) normal = g_variant_get_normal_form (value);

  us_journal_change_apply (statement, normal, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (UsStatement) again = NULL;
  g_autoptr (GError) error = NULL;

  apply_all (statement, bytes);
  apply_payload (statement, bytes);
  written = us_writer_write (statement);
  again = us_reader_read (written, NULL, &error);
  if (again == NULL)
    g_error ("what was recovered cannot be read again: %s", error->message);
  return 0;
}
