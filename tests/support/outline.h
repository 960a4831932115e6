/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

/* A statement as lines for people to read: "title: …", "demand 1: …". */
static inline void
outline_value (GString *out, const char *name, const char *value)
{
  if (*value != '\0')
    g_string_append_printf (out, "%s: %s\n", name, value);
}

static inline void
outline_fields (GString *out, UsItem *item, gboolean statement)
{
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = us_item_to_string (item, i + 1);
      g_auto (GStrv) lines = NULL;
      g_autofree char *one_line = NULL;

      if (fields[i].kind == US_FIELD_CHOICE && g_str_equal (fields[i].name, "status"))
        continue;
      if ((fields[i].flags & US_FIELD_SPARSE) != 0 && us_item_get_choice (item, i + 1) == 0)
        continue;
      lines = g_strsplit (value, "\n", -1);
      one_line = g_strjoinv (" / ", lines);
      if (statement)
        outline_value (out, fields[i].name, one_line);
      else if (*one_line != '\0')
        g_string_append_printf (out, "  %s: %s\n", fields[i].name, one_line);
    }
}

static inline char *
outline_make (UsStatement *statement)
{
  GString *out = g_string_new (NULL);

  outline_fields (out, US_ITEM (statement), TRUE);
  for (guint list = 0; list < US_STATEMENT_N_LISTS; list++)
    {
      UsItemList *items = us_statement_get_list (statement, list);
      for (guint i = 0; i < us_item_list_get_length (items); i++)
        {
          g_string_append_printf (out, "%s %u\n", us_item_list_get_name (items), i + 1);
          outline_fields (out, us_item_list_get (items, i), FALSE);
        }
    }
  return g_string_free (out, FALSE);
}
