// Calls that stay open, made from the client's generated stubs and opened by the client: it knows the address, the user
// and the certificates, finds the leader, and reconnects where a call breaks.
import type { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';

export type StreamsClient = InstanceType<typeof streamsGrpc.StreamsClient>;
/** The metadata of a call and its options. */
export type Arguments = Required<Parameters<StreamsClient['batchAppend']>>;

/** The calls acta makes itself, by their paths. */
const { batchAppend, read } = streamsGrpc.StreamsService;
export const PATHS = { append: batchAppend.path, read: read.path } as const;

/** Opens a call of the engine's streams at the leader; it has no deadline of its own. */
export const openCall = <A>(
  client: EventStoreDBClient,
  name: string,
  create: (of: StreamsClient, ...args: Arguments) => A,
): Promise<A> => {
  // Its types keep these from view: they are for the client's own methods, of which this is one more.
  const inner = client as unknown as {
    readonly GRPCStreamCreator: (
      service: unknown,
      name: string,
      create: (of: StreamsClient) => A,
    ) => () => Promise<A>;
    readonly callArguments: (base: object, options: object) => Arguments;
  };
  const args = inner.callArguments({ requiresLeader: true }, { deadline: Infinity });
  return inner.GRPCStreamCreator(streamsGrpc.StreamsClient, name, (of) => create(of, ...args))();
};
