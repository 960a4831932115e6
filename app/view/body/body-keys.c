/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-keys.h"

#include "view/body/body-calls.h"
#include "view/body/body-caret.h"
#include "view/body/body-follow.h"

#include <glib/gi18n.h>

#include "view/body/block-kinds.h"
#include "view/body/body-moves.h"

typedef gboolean (*KeyFunction) (UsBodyView *view);

/* Where the caret is, without a selection. */
static UsBlock *
get_block_at_caret (UsBodyView *view, GtkTextIter *ret_caret)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  if (gtk_text_buffer_get_has_selection (buffer))
    return NULL;
  gtk_text_buffer_get_iter_at_mark (buffer, ret_caret, gtk_text_buffer_get_insert (buffer));
  return us_body_sync_get_block (us_body_view_get_sync (view), gtk_text_iter_get_line (ret_caret));
}

static UsBlock *
get_block_at_start (UsBodyView *view, guint *ret_position)
{
  GtkTextIter caret;
  UsBlock *block = get_block_at_caret (view, &caret);

  if (block == NULL || !gtk_text_iter_starts_line (&caret))
    return NULL;
  *ret_position = (guint) gtk_text_iter_get_line (&caret);
  return block;
}

static gboolean
leave_list (UsBodyView *view, guint position, UsBlock *block)
{
  UsStatement *statement = us_body_view_get_statement (view);

  if (us_block_get_kind (block) == US_BLOCK_PARAGRAPH)
    return FALSE;
  if (us_block_get_level (block) == 0 || !us_body_change_level (statement, position, -1))
    us_body_change_kind (statement, position, position, US_BLOCK_PARAGRAPH);
  return TRUE;
}

/* Enter in an empty demand leads out of the list, one level at a time; after a call it leads in. */
static gboolean
enter (UsBodyView *view)
{
  guint position;
  UsBlock *block = get_block_at_start (view, &position);

  if (block != NULL && us_text_is_empty (us_block_get_text (block)))
    return leave_list (view, position, block);
  return us_body_calls_enter (view);
}

/* A paragraph that stands by itself: after a demand it has no number, and the next demand goes on
 * counting. */
static gboolean
shift_enter (UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  UsStatement *statement = us_body_view_get_statement (view);
  guint line;

  us_statement_begin_group (statement, _ ("Typing"));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "\n", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  line = (guint) us_body_caret_get_line (view);
  us_body_change_kind (statement, line, line, US_BLOCK_PARAGRAPH);
  us_statement_end_group (statement);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (view), gtk_text_buffer_get_insert (buffer));
  return TRUE;
}

/* Backspace at the start of anything but prose makes it prose first. */
static gboolean
backspace (UsBodyView *view)
{
  guint position;
  UsBlock *block = get_block_at_start (view, &position);

  return block != NULL && leave_list (view, position, block);
}

static gboolean
change_level (UsBodyView *view, int by)
{
  guint position;
  UsBlock *block = get_block_at_start (view, &position);

  if (block == NULL)
    return FALSE;
  return us_body_change_level (us_body_view_get_statement (view), position, by);
}

static gboolean
tab (UsBodyView *view)
{
  return change_level (view, 1);
}

static gboolean
back_tab (UsBodyView *view)
{
  return change_level (view, -1);
}

/* "1. " at the start of a paragraph makes a demand, "- " a point, and so on. Whoever types the
 * number of what is a demand already does not see it twice. */
static gboolean
space (UsBodyView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  UsStatement *statement = us_body_view_get_statement (view);
  g_autofree char *typed = NULL;
  GtkTextIter start, caret;
  UsBlock *block = get_block_at_caret (view, &caret);
  UsBlockKind kind;
  guint position;

  if (block == NULL || gtk_text_iter_get_line_offset (&caret) > 8)
    return FALSE;
  start = caret;
  gtk_text_iter_set_line_offset (&start, 0);
  typed = gtk_text_buffer_get_text (buffer, &start, &caret, TRUE);
  if (!us_block_kinds_recognise (typed, &kind) ||
      (us_block_get_kind (block) != US_BLOCK_PARAGRAPH && us_block_get_kind (block) != kind))
    return FALSE;
  position = (guint) gtk_text_iter_get_line (&start);
  us_statement_begin_group (statement, _ ("Change Kind of Paragraph"));
  gtk_text_buffer_delete (buffer, &start, &caret);
  us_body_change_kind (statement, position, position, kind);
  us_statement_end_group (statement);
  return TRUE;
}

static gboolean
move (UsBodyView *view, UsBodyStep step)
{
  us_body_caret_step (view, step);
  return TRUE;
}

static gboolean
move_up (UsBodyView *view)
{
  return move (view, US_BODY_STEP_UP);
}

static gboolean
move_down (UsBodyView *view)
{
  return move (view, US_BODY_STEP_DOWN);
}

static gboolean
move_to_top (UsBodyView *view)
{
  return move (view, US_BODY_STEP_TO_TOP);
}

static gboolean
move_to_bottom (UsBodyView *view)
{
  return move (view, US_BODY_STEP_TO_BOTTOM);
}

/* GTK's text view would begin a paragraph, before the window hears of the key. */
static gboolean
follow (UsBodyView *view)
{
  us_body_follow (view);
  return TRUE;
}

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  KeyFunction run;
} keys[] = {
  { GDK_KEY_Return, 0, enter },
  { GDK_KEY_KP_Enter, 0, enter },
  { GDK_KEY_ISO_Enter, 0, enter },
  { GDK_KEY_Return, GDK_SHIFT_MASK, shift_enter },
  { GDK_KEY_KP_Enter, GDK_SHIFT_MASK, shift_enter },
  { GDK_KEY_ISO_Enter, GDK_SHIFT_MASK, shift_enter },
  { GDK_KEY_Return, GDK_CONTROL_MASK, follow },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, follow },
  { GDK_KEY_ISO_Enter, GDK_CONTROL_MASK, follow },
  { GDK_KEY_BackSpace, 0, backspace },
  { GDK_KEY_Tab, 0, tab },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, back_tab },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, back_tab },
  { GDK_KEY_space, 0, space },
  { GDK_KEY_Up, GDK_ALT_MASK, move_up },
  { GDK_KEY_Down, GDK_ALT_MASK, move_down },
  { GDK_KEY_Home, GDK_ALT_MASK, move_to_top },
  { GDK_KEY_End, GDK_ALT_MASK, move_to_bottom },
};

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, UsBodyView *view)
{
  const GdkModifierType modifiers =
      state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (us_body_view_is_composing (view) || !gtk_widget_has_focus (GTK_WIDGET (view)) ||
      us_body_view_get_sync (view) == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].modifiers == modifiers)
      return keys[i].run (view);
  return FALSE;
}

/**
 * us_body_keys_add:
 * @view: a body view
 *
 * Lets keys work on blocks: Enter, Backspace, Tab and Space at the start of one, Alt with arrows,
 * Control and Enter at what leads elsewhere.
 * They come before the text view's own. Main thread only.
 */
void
us_body_keys_add (UsBodyView *view)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (US_IS_BODY_VIEW (view));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}
