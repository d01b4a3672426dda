// The Pixora protocol, version 1. Made by `pixora protocol typescript`.

/** The message `reply_to` has been taken. */
export interface Ack {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "ack";
}

/** Answers an `approval_request`. */
export interface Approval {
  id?: string | null;
  type: "approval";
  approval_id: string;
  decision: "approve" | "reject";
  comment?: string;
}

/** Somebody has to agree before this goes on. */
export interface ApprovalRequest {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "approval_request";
  approval_id: string;
  subject: string;
  options?: Array<"approve" | "reject">;
  expires_at: string;
  tool?: string | null;
  seconds?: number | null;
  price?: number | null;
}

/** A token: the first frame of a connection, or its renewal. */
export interface Auth {
  id?: string | null;
  type: "auth";
  token: string;
}

/** Stops the turn in progress, the generation, or both; what was finished stays. Idempotent. */
export interface Cancel {
  id?: string | null;
  type: "cancel";
  target?: "run" | "generation" | "all";
}

/** One conversational turn with the agents. */
export interface ChatMessage {
  id?: string | null;
  type: "chat_message";
  message: string;
}

/** A tool, called without a model; its name is the tool's without `_tool`. */
export interface Command {
  id?: string | null;
  type: "command";
  command: string;
  params?: Record<string, JsonValue>;
}

/** What a command gave. */
export interface CommandResult {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "command_result";
  command: string;
  result: JsonValue;
}

/** The film is finished. */
export interface Completion {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "completion";
  data: CompletionData;
}

/** Where the film is; `report` says what was checked and every second choice taken. */
export interface CompletionData {
  video_url: string;
  thumbnail_url: string;
  message: string;
  captions_url?: string | null;
  duration?: number | null;
  report?: Record<string, JsonValue> | null;
}

/** The first message of an authenticated connection. */
export interface Connected {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "connected";
  protocol?: number;
  user_id: string;
  epoch: string;
  last_seq: number;
  token_expires_at?: number | null;
  server: string;
}

/** Something failed. `code` is stable; `ref` finds the log line of what nobody foresaw. */
export interface ErrorMessage {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "error";
  message: string;
  code?: string | null;
  retryable?: boolean | null;
  recovery?: Array<string> | null;
  fields?: Array<FieldProblem> | null;
  ref?: string | null;
}

/** A parameter and what is wrong with it. */
export interface FieldProblem {
  field: string;
  problem: string;
}

export type JsonValue = unknown;

/** Something said, whole. */
export interface Message {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "message";
  data: MessageData;
  message_id?: string | null;
}

/** Who said what. */
export interface MessageData {
  role: "user" | "assistant";
  content: string;
}

/** Stops the generation after the steps in progress. */
export interface Pause {
  id?: string | null;
  type: "pause";
}

/** For clients that cannot send the transport's own ping; answered `pong`. */
export interface Ping {
  id?: string | null;
  type: "ping";
}

/** The answer to `ping`. */
export interface Pong {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "pong";
}

/** `progress` 0 to 100; it never goes back within a generation. */
export interface ProgressData {
  progress: number;
  stage: "scene_breakdown" | "character_generation" | "asset_generation" | "video_generation" | "video_composition" | "checking" | "completed";
  message: string;
  scene_index?: number | null;
  eta_seconds?: number | null;
}

/** How far the generation is. */
export interface ProgressUpdate {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "progress_update";
  data: ProgressData;
}

/** The end of a replay: every message from `from` to `to` has been sent again. */
export interface Replayed {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "replayed";
  from: number;
  to: number;
}

/** Asks for every logged message after `last_seq`, if the log is still that of `epoch`. */
export interface Resume {
  id?: string | null;
  type: "resume";
  last_seq: number;
  epoch: string;
}

/** Goes on with a paused generation. */
export interface ResumeGeneration {
  id?: string | null;
  type: "resume_generation";
}

/** A run or a generation was queued, started, paused, cancelled or resumed; a hand-over; an edit. */
export interface Status {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "status";
  subject: "run" | "generation" | "task";
  status: "queued" | "started" | "paused" | "resumed" | "cancelled" | "finished" | "failed" | "changed" | "handoff" | "fallback";
  message?: string;
}

/** The whole state of a task; `reason` says why when nobody asked for it. */
export interface TaskState {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "task_state";
  status: string;
  stage?: "scene_breakdown" | "character_generation" | "asset_generation" | "video_generation" | "video_composition" | "checking" | "completed" | null;
  version: number;
  epoch: string;
  last_seq: number;
  breakdown?: Record<string, JsonValue> | null;
  characters?: Array<Record<string, JsonValue>>;
  generation?: Record<string, JsonValue> | null;
  messages?: Array<MessageData>;
  approvals?: Array<Record<string, JsonValue>>;
  reason?: "truncated" | null;
}

/** A piece of a message being said; the pieces of one `message_id`, joined, are the `message` that follows. */
export interface Token {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "token";
  content: string;
  message_id?: string | null;
  first_seq?: number | null;
}

/** A tool begins. */
export interface ToolCall {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "tool_call";
  data: ToolCallData;
  call_id?: string | null;
}

/** `tool` ends in `_tool`. */
export interface ToolCallData {
  tool: string;
  parameters?: Record<string, JsonValue>;
}

/** A tool has ended; the same `call_id` as its `tool_call`. */
export interface ToolResult {
  seq?: number | null;
  ts?: string | null;
  task_id?: string | null;
  reply_to?: string | null;
  run_id?: string | null;
  type: "tool_result";
  data: ToolResultData;
  call_id?: string | null;
}

/** `result` is text; JSON where the tool gives structure. */
export interface ToolResultData {
  tool: string;
  result: string;
}

export type ClientMessage = ChatMessage | Command | Cancel | Pause | ResumeGeneration | Approval | Resume | Auth | Ping;
export type ServerMessage = Token | ToolCall | ToolResult | Message | ProgressUpdate | Completion | ErrorMessage | Connected | Ack | TaskState | CommandResult | ApprovalRequest | Replayed | Pong | Status;
