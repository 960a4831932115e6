/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsShortcut:
 * @group: untranslated title of the group; %NULL when it is that of the row before
 * @title: untranslated, what it does
 * @accelerators: as gtk_accelerator_parse() reads them, parted by spaces
 * @action: (nullable): detailed name of the action they are bound to; %NULL when a widget handles
 * the keys itself
 *
 * One row of the only table of keys.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *accelerators;
  const char *action;
} UsShortcut;

const UsShortcut *us_shortcuts_get_all (gsize *ret_n_shortcuts);
void us_shortcuts_bind_letter (GtkWidgetClass *widget_class);
void us_shortcuts_install (GtkApplication *application);
void us_shortcuts_add_to_popover (GtkPopover *popover, gboolean live);
GtkWindow *us_shortcuts_window_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
